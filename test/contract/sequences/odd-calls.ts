import fc from "fast-check";
import type { Call, Command } from "./command.ts";
import { who } from "./values.ts";
import type { Query } from "./values.ts";

/** Creates of keys whose body, headers or query are not as they should be. */
export const anomalies: fc.Arbitrary<Partial<Call>> = fc.constantFrom<Partial<Call>>(
  { body: "{" },
  { body: "" },
  { body: "[]" },
  { body: '{"name":"a"}', headers: { "content-type": "text/plain" } },
  { body: '{"name":"a"}', headers: { "content-encoding": "gzip" } },
  { body: JSON.stringify({ name: "x".repeat(20_000) }) },
  { body: { name: "a" }, headers: { origin: "https://evil.example" } },
  { body: { name: "a" }, query: [["access_token", "x"]] },
  {
    body: { name: "a" },
    query: [
      ["limit", "1"],
      ["limit", "2"],
    ],
  },
);
/** Queries that are refused. */
export const oddQuery: fc.Arbitrary<Partial<Call>> = fc
  .constantFrom<Query>(
    [["cursor", "x"]],
    [["status", "ended"]],
    [
      ["limit", "101"],
      ["more", "1"],
    ],
    [
      ["from", "x"],
      ["ip", "y"],
    ],
    [
      ["apiKeyId", "z"],
      ["resourceType", "X"],
    ],
    [
      ["limit", "1"],
      ["limit", "2"],
    ],
  )
  .map((query) => ({ query }));
/** Calls of methods and paths, most of which no operation has. */
export const elsewhere: fc.Arbitrary<Command> = fc
  .tuple(
    who,
    fc.constantFrom("PUT", "DELETE", "GET", "POST", "HEAD", "OPTIONS"),
    fc.constantFrom(
      "/v1/api-keys/",
      "/v1/api-keys",
      "/v1/principal",
      "/v1/audit-log",
      "/v1/audit-log-entries",
    ),
  )
  .map(([sender, method, path]) => ({ kind: "call", who: sender, method, path }));
