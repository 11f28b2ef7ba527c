import { none } from "../part.ts";
import type { Requirement } from "../part.ts";
import type { Answers } from "./tally.ts";
import type { Traffic } from "./send-traffic.ts";

const NO_ANSWERS: Answers = { count: 0, p50Ms: 0, p99Ms: 0, mostMs: 0 };

/** The answers with a status in the measured time. */
export function answersOf(traffic: Traffic, status: number): Answers & { perSecond: number } {
  const answers = traffic.answers[`status ${status}`] ?? NO_ANSWERS;
  return { ...answers, perSecond: answers.count / traffic.seconds };
}

/** Every request has to be answered, with one of these. */
export function onlyAnswered(
  what: string,
  traffic: Traffic,
  statuses: readonly number[],
): Requirement {
  const wanted = statuses.map((status) => `status ${status}`);
  const others = Object.entries(traffic.all).filter(([kind]) => !wanted.includes(kind));
  return none(`${what}: no answer but ${statuses.join(" and ")}, no connection lost`, {
    ...Object.fromEntries(others),
    ...traffic.lost,
    "never answered": traffic.unanswered,
  });
}
