import { show } from "../align-columns.ts";
import { insertKeys, makeKeys } from "../database/keys.ts";
import type { BenchKey } from "../database/keys.ts";
import type { Part, PartReport, Requirement } from "./part.ts";
import { equal, none } from "./part.ts";
import type { Stand } from "./stand.ts";
import { answersOf, onlyAnswered } from "./traffic/figures.ts";
import type { Traffic, TrafficOptions } from "./traffic/send-traffic.ts";

const GOOD_CONNECTIONS = 32;
const FLOOD_CONNECTIONS = 64;
const ROUNDS = 3;
const WARM_UP_MS = 1_000;

/** How much of what an equal load of good requests leaves the good ones a flood has to leave them. */
const LEAST_LEFT = 0.5;

const COMPANIES = ["alone", "with good ones", "with the flood"] as const;
type Company = (typeof COMPANIES)[number];

interface Round {
  readonly company: Company;
  readonly good: Traffic;
  readonly other: Traffic | undefined;
}

interface LeftEntries {
  readonly reason: string;
  readonly minutes: number;
  readonly most_in_a_minute: number;
  readonly entries: number;
  readonly count: number;
}

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
    tables: [tableOf(rounds, seconds)],
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

function requirementsOf(rounds: readonly Round[]): Requirement[] {
  const left = ratioOf(rounds, "with good ones");
  return [
    ...rounds.flatMap(({ company, good, other }) => {
      const status = company === "with the flood" ? 401 : 200;
      return [
        onlyAnswered(`good ones ${company}`, good, [200]),
        ...(other === undefined ? [] : [onlyAnswered(company.slice(5), other, [status])]),
      ];
    }),
    {
      text: `good ones are served at ${LEAST_LEFT} × at least of what as many good ones in the flood's place leave them`,
      holds: left >= LEAST_LEFT,
      found: left.toFixed(2),
    },
  ];
}

function revokedRequirements(
  rounds: readonly Round[],
  left: readonly LeftEntries[],
): Requirement[] {
  const refused = rounds
    .filter(({ company }) => company === "with the flood")
    .reduce((sum, { other }) => sum + (other?.all["status 401"] ?? 0), 0);
  const [first] = left;
  return [
    equal("the flood's entries have one reason", left.length, 1),
    equal("one entry a minute at most", first?.most_in_a_minute ?? 0, 1),
    equal("their counts and the answers 401 are equal in number", first?.count ?? 0, refused),
  ];
}

/** The median over the rounds of the good ones' rate beside the flood, as a factor of that in other company. */
function ratioOf(rounds: readonly Round[], company: Company, figure = rate): number {
  const of = (wanted: Company): number[] =>
    rounds.filter((round) => round.company === wanted).map(figure);
  const others = of(company);
  return median(of("with the flood").map((one, round) => one / (others[round] ?? Number.NaN)));
}

const rate = ({ good }: Round): number => answersOf(good, 200).perSecond;
const p50 = ({ good }: Round): number => answersOf(good, 200).p50Ms;
const p99 = ({ good }: Round): number => answersOf(good, 200).p99Ms;

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

function tableOf(rounds: readonly Round[], seconds: number): PartReport["tables"][number] {
  const rows = COMPANIES.map((company) => {
    const these = rounds.filter((round) => round.company === company);
    const others = these.map(({ other }) =>
      other === undefined
        ? 0
        : answersOf(other, company === "with the flood" ? 401 : 200).perSecond,
    );
    return [
      `good ones ${company}`,
      show(median(these.map(rate)), 0),
      show(median(these.map(p50)), 2),
      show(median(these.map(p99)), 2),
      company === "alone" ? "" : show(median(others), 0),
    ];
  });
  const factors = (["alone", "with good ones"] as const).map((company) => [
    `flood, as a factor of ${company}`,
    ...[rate, p50, p99].map((figure) => show(ratioOf(rounds, company, figure), 2)),
    "",
  ]);
  return {
    title: `${GOOD_CONNECTIONS} good connections, ${FLOOD_CONNECTIONS} others; medians of ${ROUNDS} rounds of ${seconds} s`,
    rows: [["", "per s", "p50 ms", "p99 ms", "others per s"], ...rows, ...factors],
  };
}
