import { show } from "../align-columns.ts";
import { median } from "../median.ts";
import { equal } from "./part.ts";
import type { PartReport, Requirement } from "./part.ts";
import { answersOf, onlyAnswered } from "./traffic/figures.ts";
import type { Traffic } from "./traffic/send-traffic.ts";

/** How much of what an equal load of good requests leaves the good ones a flood has to leave them. */
const LEAST_LEFT = 0.5;

/** What sends beside the good ones. */
export const COMPANIES = ["alone", "with good ones", "with the flood"] as const;
type Company = (typeof COMPANIES)[number];

export interface Round {
  readonly company: Company;
  readonly good: Traffic;
  readonly other: Traffic | undefined;
}

/** The entries that a flood has left, by their reason. */
export interface LeftEntries {
  readonly reason: string;
  readonly minutes: number;
  readonly most_in_a_minute: number;
  readonly entries: number;
  readonly count: number;
}

/** What must hold of any flood. */
export function requirementsOf(rounds: readonly Round[]): Requirement[] {
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

/** What must hold of a flood with the secret of a revoked key. */
export function revokedRequirements(
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

/** @param connections How many good ones there are, and others. */
export function tableOf(
  rounds: readonly Round[],
  seconds: number,
  connections: { readonly good: number; readonly other: number },
): PartReport["tables"][number] {
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
    title: `${connections.good} good connections, ${connections.other} others; medians of ${rounds.length / COMPANIES.length} rounds of ${seconds} s`,
    rows: [["", "per s", "p50 ms", "p99 ms", "others per s"], ...rows, ...factors],
  };
}
