import type { Problem } from "@latchkey/contract";
import type { Answer } from "../../support/call.ts";
import type { Stage } from "../stage.ts";
import type { RequestHeaders } from "../target.ts";

const NOBODY = "01990000-0000-7000-8000-000000000000";

/** A request of each operation that asks who it comes from. */
const OPERATIONS: readonly (readonly [method: string, path: string, body?: object])[] = [
  ["POST", "/v1/api-keys", { name: "CI" }],
  ["GET", "/v1/api-keys"],
  ["GET", `/v1/api-keys/${NOBODY}`],
  ["PATCH", `/v1/api-keys/${NOBODY}`, { name: "CI" }],
  ["DELETE", `/v1/api-keys/${NOBODY}`],
  ["POST", `/v1/api-keys/${NOBODY}/rotate`],
  ["POST", `/v1/api-keys/${NOBODY}/end-overlap`],
  ["POST", `/v1/api-keys/${NOBODY}/revoke`],
  ["GET", "/v1/audit-log-entries"],
  ["GET", `/v1/audit-log-entries/${NOBODY}`],
  ["GET", "/v1/audit-log/export"],
  ["GET", "/v1/principal"],
];

/** The operation for which nobody has to say who they are. */
const FOR_ANYONE = [
  "POST",
  "/v1/leaked-api-keys",
  { secret: "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH" },
] as const;

/** Each operation, that one too. */
export const ALL = [...OPERATIONS, FOR_ANYONE];

/** Asks each operation that asks who it comes from, and looks at each answer. */
export async function askEach(
  { ask }: Stage,
  headers: RequestHeaders,
  check: (answer: Answer<Problem>) => void,
  search = "",
): Promise<void> {
  const answers = await Promise.all(
    OPERATIONS.map(([method, path, body]) => ask(method, path + search, { headers, body })),
  );
  for (const answer of answers) check(answer);
}

/** What an answer says, without what differs each time. */
export function said({ status, headers, body }: Answer<Problem>) {
  const { requestId: _, ...problem } = body;
  return { status, challenge: headers.get("www-authenticate"), problem };
}
