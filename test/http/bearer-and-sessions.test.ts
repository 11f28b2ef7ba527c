import type { Problem } from "@latchkey/contract";
import { expect, test } from "vitest";
import { createKey } from "../support/call.ts";
import { send } from "../support/send.ts";
import type { SendOptions } from "../support/send.ts";
import { ada, signedInAs, startService } from "../support/service.ts";
import { authorization, bearerHost, expectRefused, secrets } from "./bearer-host.fixture.ts";
import type { RefusalCode } from "./bearer-host.fixture.ts";

const host = bearerHost();

test("any Authorization header disables the session, and so does access_token", async () => {
  const session = Object.entries(signedInAs(ada));
  const signedIn = await send(host.service.url, "/v1/principal", { headers: session });
  expect(signedIn.status).toBe(200);
  const before = host.sessionsAsked;
  const cases: [string, RefusalCode][] = [
    ["Basic dTpw", "unauthenticated"],
    ["", "invalid_request"],
    ["Bearer", "invalid_request"],
    [`Bearer ${secrets.unknown}`, "invalid_token"],
    [`Bearer ${secrets.revoked}`, "invalid_token"],
  ];
  for (const [value, code] of cases) {
    const headers = [...session, ["Authorization", value] as const];
    expectRefused(await send(host.service.url, "/v1/principal", { headers }), code);
  }
  const inUrl = await send(host.service.url, "/v1/principal?access_token=x", { headers: session });
  expectRefused(inUrl, "invalid_request");
  expect(host.sessionsAsked).toBe(before);
});

test("optional lets only absent credentials pass", async () => {
  const open = (options: SendOptions = {}, query = "") =>
    send<Problem & { name: string | null }>(host.service.url, `/open${query}`, options);
  expect((await open()).body).toEqual({ name: null });
  expect((await open(authorization(`Bearer ${secrets.active}`))).body).toEqual({ name: "active" });
  const cases: [string, RefusalCode][] = [
    ["Basic dTpw", "unauthenticated"],
    ["", "invalid_request"],
    ["Bearer", "invalid_request"],
    [`Bearer ${secrets.unknown}`, "invalid_token"],
    [`Bearer ${secrets.expired}`, "invalid_token"],
    ["Bearer hunter2", "invalid_token"],
  ];
  for (const [value, code] of cases) expectRefused(await open(authorization(value)), code);
  expectRefused(await open({}, "?access_token=x"), "invalid_request");
});

test("a service with another prefix and realm speaks of its own", async () => {
  const other = await startService(host.database.source, {
    schema: "other",
    secretPrefix: "acme_live_",
    realm: "Acme",
  });
  try {
    const none = await send(other.url, "/v1/principal");
    expect(none.headers.get("www-authenticate")).toBe('Bearer realm="Acme"');
    expect(none.body.detail).toContain("acme_live_");
    const empty = await send(other.url, "/v1/principal", authorization("Bearer"));
    expect(empty.body.detail).not.toContain("sk_");
    const { secret } = await createKey(other.url);
    expect(secret).toMatch(/^acme_live_/);
    const { status } = await send(other.url, "/v1/principal", authorization(`Bearer ${secret}`));
    expect(status).toBe(200);
  } finally {
    await other.close();
  }
});
