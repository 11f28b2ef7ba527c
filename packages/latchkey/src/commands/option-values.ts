import { BlockList, isIP } from "node:net";
import { isOneLineText } from "@latchkey/contract/rules";
import { parseTrustProxy, trustProxyExpected } from "../limits/trust-proxy.ts";
import { logFormats, logLevels } from "../log/log-options.ts";
import { leakReports } from "../configuration/policy.ts";
import type { OptionName } from "./option-table.ts";
import { shown } from "./read-arguments.ts";
import { DAY_MS, daysOf, MINUTE_MS, parseSpan, parseWhen, whenExpected } from "./when.ts";

/** Undefined if the value fits, or what it must be instead, to be read after the option's name. */
type Check = (value: string) => string | undefined;

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether an address is this machine's alone. */
export function isLoopback(value: string): boolean {
  if (value === "localhost") return true;
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

const portCheck: Check = (value) =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535
    ? undefined
    : `must be a port, a number from 0 to 65535, and not ${shown(value)}.`;

const wholeNumber =
  (least: number, most: number): Check =>
  (value) =>
    /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a number from ${least} to ${most}, and not ${shown(value)}.`;

/** Whether a value is a time span of so many milliseconds at least, and so many days at the most. */
function isSpan(value: string, leastMs: number, mostDays: number): boolean {
  const span = parseSpan(value);
  return span !== undefined && span >= leastMs && span <= mostDays * DAY_MS;
}

const lineCheck: Check = (value) =>
  isOneLineText(value)
    ? undefined
    : "must be 1 to 255 characters, none of them a control character.";

const sessionSpanCheck: Check = (value) =>
  isSpan(value, MINUTE_MS, 30)
    ? undefined
    : `must be such as 30m, 12h or 7d, from 1m to 30d, and not ${shown(value)}.`;

/** An address to listen on. */
const addressCheck: Check = (value) =>
  value === "localhost" || isIP(value) !== 0
    ? undefined
    : `must be an IP address of this machine, such as 127.0.0.1, or localhost, and not ${shown(value)}.`;

/** https, or http to this machine, which nobody else can listen to; no user name in it. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

/** The organizations in a list with commas. */
export function organizationsOf(list: string): readonly string[] {
  return list.split(",").map((id) => id.trim());
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
  port: portCheck,
  "metrics-port": portCheck,
  "metrics-host": addressCheck,
  "trust-proxy": (value) =>
    parseTrustProxy(value) === undefined
      ? `${trustProxyExpected}, and not ${shown(value)}.`
      : undefined,
  "max-connections": wholeNumber(10, 100_000),
  "shutdown-delay": wholeNumber(0, 300),
  "leak-reports": oneOf(...leakReports),
  "expiry-warning-days": wholeNumber(0, 365),
  "audit-retention-days": wholeNumber(1, 36_500),
  "log-format": oneOf(...logFormats),
  "log-level": oneOf(...logLevels),
  host: addressCheck,
  "public-url": (value) =>
    isWebAddress(value) && new URL(value).pathname === "/" && !/[?#]/.test(value)
      ? undefined
      : `must be an https address without a path, such as https://keys.example.com, and not ${shown(value)}; http only on localhost, 127.0.0.1 or ::1.`,
  "oidc-issuer": (value) =>
    isWebAddress(value) && !/[?#]/.test(value)
      ? undefined
      : `must be the https address that the provider calls its issuer, such as https://login.example.com, and not ${shown(value)}; http only on localhost, 127.0.0.1 or ::1.`,
  "oidc-client-id": lineCheck,
  // Not shown, whatever is wrong with it.
  "oidc-client-secret": (value) =>
    /^[\x20-\x7e]{1,1000}$/.test(value)
      ? undefined
      : "must be 1 to 1,000 printable ASCII characters, as the provider gave it.",
  "oidc-scope": (value) =>
    /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(value) &&
    value.length <= 1_000 &&
    value.split(" ").includes("openid")
      ? undefined
      : `must be scopes with one space between them, openid among them, and not ${shown(value)}.`,
  "oidc-organization-claim": lineCheck,
  "oidc-organizations": (value) =>
    value === "*" || organizationsOf(value).every((id) => id !== "*" && isOneLineText(id))
      ? undefined
      : "must be ids with commas between them, each 1 to 255 characters, or * alone.",
  "session-idle": sessionSpanCheck,
  "session-lifetime": sessionSpanCheck,
  user: lineCheck,
  organization: lineCheck,
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
    isSpan(value, MINUTE_MS, 3_650)
      ? undefined
      : `must be such as 1m, 12h or 30d, from 1m to 3650d, and not ${shown(value)}.`,
  expiring: (value) =>
    isSpan(value, 1, 3_650) && Number.isInteger(daysOf(value))
      ? undefined
      : `must be whole days such as 14d or 2w, from 1d to 3650d, and not ${shown(value)}.`,
  reason: oneOf("unused", "rotated", "leaked", "other"),
  status: oneOf("active", "expired", "revoked"),
  sort: oneOf("createdAt", "-createdAt", "name", "-name", "lastUsedAt", "-lastUsedAt"),
  limit: wholeNumber(1, 100),
  format: oneOf("ndjson", "csv"),
};

/** What is wrong with an option's value; undefined if nothing is. */
export function faultOfValue(name: OptionName, value: string): string | undefined {
  return checks[name]?.(value);
}
