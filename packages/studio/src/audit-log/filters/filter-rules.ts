import type { FilterName } from "./filters.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ACTION = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/;
const RESOURCE_TYPE = /^[a-z][a-z0-9_]*$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
// What the API refuses in a text of one line.
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const UNFIT = /[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF]/u;

/** An instant in UTC and in milliseconds, as the log has them; undefined for a day that there is not, too. */
function instant(text: string): string | undefined {
  const [, day] = INSTANT.exec(text) ?? [];
  if (day === undefined) return undefined;
  // Date takes the 30th of February for the 2nd of March.
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return undefined;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return undefined;
  const canonical = at.toISOString();
  return /^\d/.test(canonical) ? canonical : undefined;
}

function address(text: string): string | undefined {
  if (IPV4.test(text)) return text;
  // A URL's host is read by the same rules, and a name is none between brackets.
  return text.includes(":") && URL.canParse(`http://[${text}]/`) ? text : undefined;
}

const oneLine = (text: string): string | undefined =>
  text.length <= 255 && !UNFIT.test(text) ? text : undefined;

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    text.length <= 100 && pattern.test(text) ? text : undefined;

const rules: Readonly<Record<FilterName, (text: string) => string | undefined>> = {
  from: instant,
  to: instant,
  actor: oneLine,
  apiKeyId: (text) => (UUID.test(text) ? text.toLowerCase() : undefined),
  action: matching(ACTION),
  resourceType: matching(RESOURCE_TYPE),
  resourceName: oneLine,
  ip: address,
};

/** A filter's canonical spelling, or undefined where the API would refuse it. */
export function readFilter(name: FilterName, text: string): string | undefined {
  return text === "" ? undefined : rules[name](text);
}
