/** Gives what is different on each side a name that is the same on both: the first id that is seen is `id-1`. */
export interface Names {
  readonly inText: (text: string) => string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const HINT = /sk_[0-9A-Za-z]{4}(?:…|%E2%80%A6)[0-9A-Za-z]{4}/g;
const SECRET = /sk_[0-9A-Za-z]{36}/g;

export function createNames(): Names {
  const names = new Map<string, string>();
  const count = new Map<string, number>();
  const nameOf = (kind: string, text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const next = (count.get(kind) ?? 0) + 1;
    count.set(kind, next);
    const name = `${kind}-${next}`;
    names.set(text, name);
    return name;
  };
  return {
    inText: (text) =>
      text
        .replace(SECRET, (secret) => nameOf("secret", secret))
        .replace(HINT, (hint) => nameOf("hint", hint.replace("%E2%80%A6", "…")))
        .replace(UUID, (id) => {
          const name = nameOf("id", id.toLowerCase());
          return id === id.toLowerCase() ? name : name.toUpperCase();
        })
        .replace(/("nextCursor":|cursor=)"?[\w-]+"?/g, (given, before: string) =>
          given.endsWith("null") ? given : `${before}cursor`,
        )
        .replace(/"durationMs":\d+/g, '"durationMs":0')
        .replace(/(,completed,\d+),\d+,/g, "$1,0,"),
  };
}
