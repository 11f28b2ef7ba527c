import { BlockList, isIP } from "node:net";
import type { OptionName } from "./option-table.ts";
import { shown } from "./read-arguments.ts";
import { daysOf, parseSpan, parseWhen, whenExpected } from "./when.ts";

/** Undefined if the value fits, or what it must be instead, to be read after the option's name. */
type Check = (value: string) => string | undefined;

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function isLoopback(value: string): boolean {
  const family = isIP(value);
  return family !== 0 && loopback.check(value, family === 6 ? "ipv6" : "ipv4");
}

const oneOf = (...values: readonly string[]): Check => {
  const [last = "", ...others] = values.toReversed();
  const list = `${others.toReversed().join(", ")} or ${last}`;
  return (value) =>
    values.includes(value) ? undefined : `must be ${list}, and not ${shown(value)}.`;
};

const whenCheck: Check = (value) =>
  parseWhen(value, 1) === undefined ? `${whenExpected}, and not ${shown(value)}.` : undefined;

/** Whether a value is a time span of so many milliseconds at least, and so many days at the most. */
function isSpan(value: string, leastMs: number, mostDays: number): boolean {
  const span = parseSpan(value);
  return span !== undefined && span >= leastMs && span <= mostDays * 86_400_000;
}

const checks: Partial<Readonly<Record<OptionName, Check>>> = {
  // The value may hold a password, so it is not shown.
  "database-url": (value) =>
    /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)
      ? undefined
      : "must be a URL such as postgres://user:password@host:5432/database.",
  "base-url": (value) =>
    /^https?:\/\//.test(value) && URL.canParse(value)
      ? undefined
      : "must be a URL such as https://keys.example.com.",
  port: (value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65_535
      ? undefined
      : `must be a port, a number from 0 to 65535, and not ${shown(value)}.`,
  host: (value) =>
    value === "localhost" || isLoopback(value)
      ? undefined
      : `must be 127.0.0.1, ::1 or localhost, and not ${shown(value)}: signing in by a link is safe on this machine only. To serve a network, embed @latchkey/server in an app that has a sign-in.`,
  organization: (value) =>
    /^[^\p{Cc}\p{Cs}]{1,255}$/u.test(value)
      ? undefined
      : "must be 1 to 255 characters, none of them a control character.",
  expires: (value) =>
    value === "never" || parseWhen(value, 1) !== undefined
      ? undefined
      : `${whenExpected}, or never, and not ${shown(value)}.`,
  from: whenCheck,
  to: whenCheck,
  overlap: (value) =>
    value === "0" || isSpan(value, 0, 30)
      ? undefined
      : `must be 0, or such as 30m, 12h or 7d, up to 30d, and not ${shown(value)}.`,
  "if-unused-for": (value) =>
    isSpan(value, 60_000, 3_650)
      ? undefined
      : `must be such as 1m, 12h or 30d, from 1m to 3650d, and not ${shown(value)}.`,
  expiring: (value) =>
    isSpan(value, 1, 3_650) && Number.isInteger(daysOf(value))
      ? undefined
      : `must be whole days such as 14d or 2w, from 1d to 3650d, and not ${shown(value)}.`,
  reason: oneOf("unused", "rotated", "leaked", "other"),
  status: oneOf("active", "expired", "revoked"),
  sort: oneOf("createdAt", "-createdAt", "name", "-name", "lastUsedAt", "-lastUsedAt"),
  limit: (value) =>
    /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 100
      ? undefined
      : `must be a number from 1 to 100, and not ${shown(value)}.`,
  format: oneOf("ndjson", "csv"),
};

/** What is wrong with an option's value; undefined if nothing is. */
export function faultOfValue(name: OptionName, value: string): string | undefined {
  return checks[name]?.(value);
}
