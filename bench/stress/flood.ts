import { insertKeys, makeKeys } from "../database/keys.ts";
import type { BenchKey } from "../database/keys.ts";
import { COMPANIES, requirementsOf, revokedRequirements, tableOf } from "./flood-report.ts";
import type { LeftEntries, Round } from "./flood-report.ts";
import type { Part, PartReport } from "./part.ts";
import { equal, none } from "./part.ts";
import type { Stand } from "./stand.ts";
import { answersOf } from "./traffic/figures.ts";
import type { Traffic, TrafficOptions } from "./traffic/send-traffic.ts";

const GOOD_CONNECTIONS = 32;
const FLOOD_CONNECTIONS = 64;
const ROUNDS = 3;
const WARM_UP_MS = 1_000;

const about = (kind: string): string =>
  `32 connections with a good key beside 64 that send ${kind} as fast as they can`;

export const floodUnknown: Part = {
  name: "flood-unknown",
  about: about("secrets that no key has"),
  seconds: 8,
  takes: "1 min 45 s",
  run: (stand, seconds) => flood(stand, seconds, "unknown"),
};

export const floodRevoked: Part = {
  name: "flood-revoked",
  about: about("the secret of a revoked key"),
  // Long enough that the flood goes on over several minutes.
  seconds: 25,
  takes: "4 min",
  run: (stand, seconds) => flood(stand, seconds, "revoked"),
};

async function flood(
  stand: Stand,
  seconds: number,
  kind: "unknown" | "revoked",
): Promise<PartReport> {
  const { database, report } = stand;
  const [good, other, revoked] = makeKeys(3, 3);
  if (good === undefined || other === undefined || revoked === undefined)
    throw new Error("No keys.");
  await insertKeys(database.query, [good, other, revoked]);
  await database.query(
    `update latchkey.api_keys set revoked_at = now(), revoked_by_type = 'user', revoked_by_id = 'u1',
    revoked_by_name = 'Ada Lovelace' where id = $1`,
    [revoked.id],
  );
  const server = await stand.startServer();
  const [goodLoad, otherLoad] = [stand.startLoad(), stand.startLoad()];
  const options = (
    connections: number,
    secrets: TrafficOptions["secrets"],
    moreMs: number,
  ): TrafficOptions => ({
    ports: [server.port],
    connections,
    secrets,
    perSecond: null,
    span: { warmUpMs: WARM_UP_MS, measureMs: seconds * 1000 + moreMs },
  });
  const flooding = kind === "unknown" ? kind : [revoked.secret];
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let turn = 0; turn < COMPANIES.length; turn += 1) {
      // Each round begins with another one.
      const company = COMPANIES[(round + turn) % COMPANIES.length] ?? "alone";
      const secrets = company === "with the flood" ? flooding : [other.secret];
      const [goodTraffic, otherTraffic] = await Promise.all([
        goodLoad.ask<Traffic>("send", options(GOOD_CONNECTIONS, [good.secret], 0)),
        company === "alone"
          ? undefined
          : // Until the good ones have ended.
            otherLoad.ask<Traffic>("send", options(FLOOD_CONNECTIONS, secrets, 250)),
      ]);
      rounds.push({ company, good: goodTraffic, other: otherTraffic });
      const { perSecond } = answersOf(goodTraffic, 200);
      report(`round ${round} of ${ROUNDS}, ${company}: ${Math.round(perSecond)}/s`);
    }
  }
  const left = await leftEntries(stand, revoked);
  const [rejected] = await database.query<{ entries: number }>(
    "select count(*)::float8 as entries from latchkey.audit_log_entries",
  );
  const requirements = [
    ...requirementsOf(rounds),
    none("onError was told nothing", await server.errors()),
    ...(kind === "unknown"
      ? [equal("a flood of unknown secrets leaves no entries", rejected?.entries ?? 0, 0)]
      : revokedRequirements(rounds, left)),
  ];
  return {
    figures: { seconds, rounds, left },
    requirements,
    tables: [tableOf(rounds, seconds, { good: GOOD_CONNECTIONS, other: FLOOD_CONNECTIONS })],
  };
}

function leftEntries(stand: Stand, { id }: BenchKey): Promise<LeftEntries[]> {
  return stand.database.query<LeftEntries>(
    `select reason, count(*)::float8 as minutes, max(entries)::float8 as most_in_a_minute,
      sum(entries)::float8 as entries, sum(count)::float8 as count
    from (
      select reason, date_trunc('minute', occurred_at) as minute, count(*) as entries, sum(count) as count
      from latchkey.audit_log_entries where action = 'request.rejected' and api_key_id = $1 group by 1, 2
    ) as by_minute group by reason`,
    [id],
  );
}
