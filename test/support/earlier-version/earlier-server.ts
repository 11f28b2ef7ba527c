import { hash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { defaultSecretFormat } from "@latchkey/contract";
import pg from "pg";

/** The statements of the version before, by name. */
const statements = new Map(
  readFileSync(new URL("statements.sql", import.meta.url), "utf8")
    .split(/^-- : /m)
    .slice(1)
    .map((part) => part.split(/\n(.*)/s) as [name: string, text: string, rest: string])
    .map(([name, text]) => [name, text.trim()]),
);

export interface EarlierKey {
  readonly id: string;
  readonly secret: string;
}

/** What a server of the version before does, by the statements that it asks. */
export interface EarlierServer {
  readonly create: () => Promise<EarlierKey>;
  /** @returns Why it is rejected, or null where it is admitted, with an entry under that id of a request. */
  readonly use: (secret: string, requestId: string) => Promise<string | null>;
  readonly update: (key: EarlierKey) => Promise<void>;
  /** @returns The new secret; the old one works for an hour. */
  readonly rotate: (key: EarlierKey) => Promise<string>;
  readonly revoke: (key: EarlierKey) => Promise<void>;
  /** Shows the key, the list of keys and the log. */
  readonly read: (key: EarlierKey) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const ORGANIZATION = "acme";
const USER = ["user", "u1", "Ada"] as const;

/** That version repeats what these are answered to, at most so often. */
const RETRIED = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (!RETRIED.has(String(code)) || attempt === ATTEMPTS) throw error;
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}

type Ask = (name: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

function asker(client: pg.ClientBase | pg.Pool): Ask {
  return async (name, values) => {
    const text = statements.get(name);
    if (text === undefined) throw new Error(`There is no statement "${name}".`);
    // The statements of admission are prepared once for each connection.
    const prepared = name === "admit" || name === "move-last-used" ? { name } : {};
    return (await client.query<Record<string, unknown>>({ ...prepared, text, values: [...values] }))
      .rows;
  };
}

export function startEarlierServer(url: string): EarlierServer {
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  pool.on("error", () => {});
  const ask = asker(pool);

  const transaction = (work: (ask: Ask) => Promise<unknown>): Promise<void> =>
    repeated(async () => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await work(asker(client));
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    });
  const entry = (action: string, id: string): string =>
    JSON.stringify({
      organization_id: ORGANIZATION,
      id: randomUUID(),
      action,
      actor_type: USER[0],
      actor_id: USER[1],
      actor_name: USER[2],
      resource_type: "api_key",
      resource_id: id,
      resource_name: "CI",
    });

  const insertSecret = async (own: Ask, id: string, secret: string): Promise<void> => {
    const digest = hash("sha256", secret, "buffer");
    await own("insert-secret", [digest, ORGANIZATION, id, defaultSecretFormat.hint(secret)]);
  };

  return {
    create: async () => {
      const [id, secret] = [randomUUID(), defaultSecretFormat.generate()];
      await transaction(async (own) => {
        await own("insert-key", [ORGANIZATION, id, "CI", null, ...USER, null, null]);
        await insertSecret(own, id, secret);
        await own("insert-entry", [entry("api_key.created", id)]);
        await own("get-key", [ORGANIZATION, id]);
      });
      return { id, secret };
    },
    use: async (secret, requestId) => {
      const digest = hash("sha256", secret);
      const request = { rest: randomUUID().slice(18), id: requestId, method: "GET", route: "/" };
      const told = { ...request, path: "/", ip: "127.0.0.1", agent: "earlier/1" };
      const values = [JSON.stringify([digest]), JSON.stringify([{ number: 1, ...told }])];
      const [row] = await repeated(() => ask("admit", values));
      if (row === undefined) throw new Error("A secret is not known.");
      const { reason, organization_id: organization, api_key_id: key, name, hint } = row;
      if (typeof reason === "string") {
        const rejection = { organization, key, name, hint, reason, count: 1, ...told };
        await repeated(() => ask("insert-rejection", [JSON.stringify([rejection])]));
        return reason;
      }
      const use = JSON.stringify([{ digest, ip: "127.0.0.1", agent: "earlier/1" }]);
      if (row["last_used_is_due"] === true) await repeated(() => ask("move-last-used", [use]));
      return null;
    },
    update: ({ id }) =>
      transaction(async (own) => {
        await own("lock-key", [ORGANIZATION, id]);
        await own("update-key", ["CI", "changed", null, ORGANIZATION, id]);
        await own("insert-entry", [entry("api_key.updated", id)]);
      }),
    rotate: async ({ id }) => {
      const secret = defaultSecretFormat.generate();
      await transaction(async (own) => {
        await own("lock-key", [ORGANIZATION, id]);
        await own("end-secret", [new Date(Date.now() + 3_600_000), ORGANIZATION, id]);
        await insertSecret(own, id, secret);
        await own("insert-entry", [entry("api_key.rotated", id)]);
      });
      return secret;
    },
    revoke: ({ id }) =>
      transaction(async (own) => {
        await own("lock-key", [ORGANIZATION, id]);
        await own("revoke-key", [...USER, "unused", null, ORGANIZATION, JSON.stringify([id])]);
        await own("insert-entry", [entry("api_key.revoked", id)]);
      }),
    read: async ({ id }) => {
      if ((await ask("get-key", [ORGANIZATION, id])).length !== 1) {
        throw new Error("A key that was created is not there.");
      }
      await ask("list-keys", [ORGANIZATION, 51]);
      const [from, to] = [
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "00000000-0000-0000-0000-000000000000",
      ];
      await ask("read-log", [ORGANIZATION, from, to, 100, 100, 51]);
    },
    close: () => pool.end(),
  };
}
