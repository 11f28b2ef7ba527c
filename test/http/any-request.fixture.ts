import fc from "fast-check";

const texts = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "x",
    "\0",
    "\n",
    "\u200b",
    "\ud800",
    "é".repeat(100),
    "y".repeat(101),
    "null",
  ),
  fc.constantFrom(
    "2999-05-23T09:00:00Z",
    "2999-02-30T09:00:00Z",
    "2999-05-23T09:00:00+05:30",
    "2999-05-23",
  ),
  fc.string({ unit: "grapheme", maxLength: 120 }).filter((text) => !text.includes("sk_")),
);
const values = fc.oneof({ weight: 4, arbitrary: texts }, fc.jsonValue({ maxDepth: 2 }));
const names = fc.constantFrom("name", "description", "expiresAt");
const hostileNames = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "a/b",
  "a~b",
  "",
  "Name",
);
/** Bodies of create and update, which fit now and then. An object's properties are its own, whatever they are called. */
export const bodies = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.array(fc.tuple(names, values), { maxLength: 3 }),
        fc.array(fc.tuple(hostileNames, values), { maxLength: 1 }),
      )
      .map(([known, unknown]): unknown => Object.fromEntries([...known, ...unknown])),
  },
  { weight: 2, arbitrary: texts.map((name): unknown => ({ name })) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const parameter = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom("status", "createdBy", "search", "sort", "limit"),
      fc.oneof(
        fc.constantFrom(
          "active",
          "name",
          "-createdAt",
          "u1",
          "5",
          "0",
          "100",
          "101",
          "1e2",
          "0x5",
          " 5",
          "05",
        ),
        fc.constantFrom(
          "CI/CD",
          "a,b",
          "a:b",
          "'",
          "(*)",
          "%00",
          "%",
          "%zz",
          "%ff",
          "",
          "é",
          "a=b",
          "x".repeat(101),
        ),
      ),
    ),
  },
  fc.tuple(
    fc.constantFrom(
      "x",
      "limit[]",
      "limit[a]",
      "[",
      "[x]",
      "a[b]",
      "__proto__",
      "__proto__[x]",
      "constructor",
      "a/b",
      "",
    ),
    fc.constantFrom("1", "", "active"),
  ),
);
/** Queries of the list of API keys, encoded as far as a client has to. */
export const queries = fc
  .array(parameter, { maxLength: 3 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"))
  .map((query) => encodeURI(query).replaceAll("%25", "%"));

/** The values of `Idempotency-Key`, a header each. */
export const idempotencyKeys = fc.array(
  fc.oneof(
    fc.constantFrom("", " ", "\t", "a", " a ", "a b", "a,b", "é", "x".repeat(255), "x".repeat(256)),
    // What a header can hold.
    fc.string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .map((code) => (code === 0x7f ? "\t" : String.fromCharCode(code))),
      maxLength: 300,
    }),
    fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 260,
    }),
  ),
  { maxLength: 2 },
);
