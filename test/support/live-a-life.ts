import { createKey } from "./call.ts";
import { hintOf, keyChanges, use } from "./key-changes.ts";
import type { OpenDatabase } from "./databases.ts";
import type { LifePlan, LifeStep } from "./life-plans.ts";
import { newUser } from "./on-every-database.ts";
import { signedInAs } from "./service.ts";
import type { RunningService } from "./service.ts";

type Services = readonly [RunningService, ...RunningService[]];

/**
 * Carries a plan out on a new key, each lane on an instance of its own, and says what of it breaks a promise: more than
 * two secrets that work, a use that is accepted though it began after its secret's end was answered, a change without its
 * one entry, or one that is refused without a reason.
 */
export async function faultsOfLife(
  services: Services,
  { query }: Pick<OpenDatabase, "query">,
  plan: LifePlan,
): Promise<string[]> {
  const [first] = services;
  const user = newUser();
  const { apiKey, secret } = await createKey(first.url, { name: "CI" }, user);
  const secrets = [secret];
  const endedAt = new Map<string, number>();
  const done = { rotated: 0, overlap_ended: 0, updated: 0, revoked: 0 };
  const faults: string[] = [];
  let revokedAt = Infinity;
  let updates = 0;

  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const [row] = await query<{ live: number }>(
        "select count(*)::integer as live from latchkey.api_key_secrets where api_key_id = $1 and coalesce(valid_until > statement_timestamp(), true)",
        [apiKey.id],
      );
      if ((row?.live ?? 0) > 2) faults.push(`${row?.live} secrets work`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const useOne = async (url: string, one: string): Promise<number> => {
    const began = performance.now();
    const { status } = await use(url, one);
    const end = Math.min(endedAt.get(hintOf(one)) ?? Infinity, revokedAt);
    if (status === 200 && began > end) faults.push("a use after its secret's end was accepted");
    return status;
  };
  const end = (hints: readonly { readonly hint: string }[] = []): void => {
    for (const { hint } of hints) endedAt.set(hint, performance.now());
  };
  const carryOut = async (
    url: string,
    changes: ReturnType<typeof keyChanges>,
    step: LifeStep,
  ): Promise<void> => {
    if (step.kind === "use") {
      await useOne(url, secrets[step.which % secrets.length] ?? secret);
      return;
    }
    let status: number;
    if (step.kind === "rotate") {
      const rotated = await changes.rotate({ overlapSeconds: step.overlapSeconds });
      ({ status } = rotated);
      if (status === 200) {
        done.rotated += 1;
        secrets.push(rotated.body.secret);
        end(rotated.body.endedSecrets);
      }
    } else if (step.kind === "endOverlap") {
      const ended = await changes.endOverlap();
      ({ status } = ended);
      if (status === 200) {
        done.overlap_ended += ended.body.endedSecrets.length;
        end(ended.body.endedSecrets);
      }
    } else if (step.kind === "update") {
      updates += 1;
      ({ status } = await changes.update({ description: `the ${updates}th` }));
      if (status === 200) done.updated += 1;
    } else {
      ({ status } = await changes.revoke({ reason: "other" }));
      revokedAt = performance.now();
      done.revoked = 1;
    }
    const allowed = step.kind === "revoke" ? [200] : [200, 409];
    if (!allowed.includes(status)) faults.push(`${step.kind} was answered ${status}`);
    if (status === 409 && done.revoked === 0 && !isRevokedIn(plan)) {
      faults.push(`${step.kind} was refused though the key is active`);
    }
  };

  const watching = watch();
  await Promise.all(
    plan.map(async (lane, index) => {
      const { url } = services[index % services.length] ?? first;
      const changes = keyChanges(() => url, apiKey.id, signedInAs(user));
      for (const step of lane) await carryOut(url, changes, step);
    }),
  );
  over.abort();
  await watching;

  // Now that all is still: what the key shows is what works, and nothing else does.
  const key = await keyChanges(() => first.url, apiKey.id, signedInAs(user)).get();
  const shown = key.status === "active" ? [key.hint, key.previousSecret?.hint] : [];
  for (const [index, one] of secrets.entries()) {
    const status = await useOne((services[index % services.length] ?? first).url, one);
    const expected = shown.includes(hintOf(one)) ? 200 : 401;
    if (status !== expected) faults.push(`a secret is answered ${status}, not ${expected}`);
  }
  for (const [what, count] of Object.entries(done)) {
    const [row] = await query<{ entries: number }>(
      "select count(*)::integer as entries from latchkey.audit_log_entries where resource_id = $1 and action = $2",
      [apiKey.id, `api_key.${what}`],
    );
    if (row?.entries !== count) faults.push(`${count} ${what}, ${row?.entries} entries`);
  }
  return faults;
}

function isRevokedIn(plan: LifePlan): boolean {
  return plan.flat().some(({ kind }) => kind === "revoke");
}
