import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../../../../test/support/call.ts";
import { sessionCookie, startServingOnPostgres } from "../../../../test/support/serving.ts";
import type { Serving } from "../serve.ts";

let serving: Serving;
beforeAll(async () => {
  serving = await startServingOnPostgres({ leakReports: "revoke", expiryWarningDays: 30 });
});
afterAll(() => serving.close());

test("an operator decides when answers warn of an expiration, and what a report of a leak does", async () => {
  const expiresAt = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const created = await call<{ secret: string }>("POST", `${serving.baseUrl}/v1/api-keys`, {
    headers: { cookie: await sessionCookie(serving) },
    body: { name: "Expires in three weeks", expiresAt },
  });
  const { secret } = created.body;
  const asKey = { headers: { authorization: `Bearer ${secret}` } };
  const principal = await call("GET", `${serving.baseUrl}/v1/principal`, asKey);
  expect(principal.headers.get("latchkey-key-expires-at")).toBe(expiresAt);

  const report = await call("POST", `${serving.baseUrl}/v1/leaked-api-keys`, { body: { secret } });
  expect(report.status).toBe(202);
  const refused = await call("GET", `${serving.baseUrl}/v1/principal`, asKey);
  expect(refused.status).toBe(401);
});
