import { USER_HEADER } from "../user-header.ts";
import type { KeyPool, LiveKey } from "./key-pool.ts";

/** How many changes there were, by what they did; and what was answered otherwise than it should have been. */
export interface ChangesMade {
  readonly done: Record<string, number>;
  readonly others: Record<string, number>;
}

interface Call {
  readonly port: number;
  readonly organizationId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** One time in so many, one key is changed through all servers at once. */
const CONTENDED = 4;

/** Creates, updates, revokes and deletes keys through all servers, one change after the other, until it is over. */
export async function changeKeys(
  ports: readonly number[],
  pool: KeyPool,
  changes: ChangesMade,
  isOver: () => boolean,
): Promise<void> {
  let turn = Math.floor(Math.random() * ports.length);
  // One port at least.
  const nextPort = (): number => ports[(turn += 1) % ports.length] as number;

  const expect = async (what: string, wanted: number, call: Omit<Call, "port">, key?: LiveKey) => {
    const { status, body } = await send({ port: nextPort(), ...call });
    const fits = status === wanted || isExplained(status, key);
    const counts = fits ? changes.done : changes.others;
    const name = status === wanted ? what : `${what}: status ${status}`;
    counts[name] = (counts[name] ?? 0) + 1;
    return status === wanted ? body : undefined;
  };
  const create = async (): Promise<void> => {
    const { organizationId } = pool.active();
    const body = { name: "Nightly import", description: "Made while others are used" };
    const created = await expect("created", 201, {
      organizationId,
      method: "POST",
      path: "",
      body,
    });
    if (created !== undefined) {
      // What 201 says is in the contract.
      const { apiKey, secret } = created as { apiKey: { id: string }; secret: string };
      pool.add({ id: apiKey.id, organizationId, secret });
    }
  };
  const update = async (key: LiveKey): Promise<void> => {
    const { organizationId, id } = key;
    const body = { name: `CI/CD Pipeline ${turn}` };
    await expect("updated", 200, { organizationId, method: "PATCH", path: `/${id}`, body }, key);
  };
  const revoke = async (key: LiveKey): Promise<void> => {
    const { organizationId, id } = key;
    key.revokeSent = Math.min(key.revokeSent, performance.now());
    const call = { organizationId, method: "POST", path: `/${id}/revoke` };
    if ((await expect("revoked", 200, call, key)) === undefined) return;
    key.revokeAnswered = Math.min(key.revokeAnswered, performance.now());
  };
  const remove = async (): Promise<void> => {
    const key = pool.toDelete();
    if (key === undefined) return;
    const { organizationId, id } = key;
    await expect("deleted", 204, { organizationId, method: "DELETE", path: `/${id}` });
  };

  for (let round = 1; !isOver(); round += 1) {
    await create();
    await update(pool.active());
    const key = pool.toRevoke();
    if (round % CONTENDED === 0) await Promise.all([update(key), revoke(key), revoke(key)]);
    else await revoke(key);
    await remove();
  }
}

/** Another one has revoked or deleted the key meanwhile. */
function isExplained(status: number, key: LiveKey | undefined): boolean {
  if (status === 409) return key !== undefined && key.revokeSent < Infinity;
  return status === 404 && key?.deleted === true;
}

async function send({ port, organizationId, method, path, body }: Call) {
  const response = await fetch(`http://127.0.0.1:${port}/v1/api-keys${path}`, {
    method,
    headers: {
      [USER_HEADER]: organizationId,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  return { status: response.status, body: parsed };
}
