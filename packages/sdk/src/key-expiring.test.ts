import { expect, test } from "vitest";
import { InvalidArgumentError, Latchkey } from "./index.ts";
import type { KeyExpiringEvent } from "./index.ts";
import { clientOf, json, serve } from "./loopback-server.fixture.ts";

const expiresAt = "2026-12-01T09:00:00.000Z";
const HEADER = { "Latchkey-Key-Expires-At": expiresAt };
const answers = (headers: Record<string, string> = HEADER) =>
  serve(json(200, { organizationId: "default" }, headers));

/** Secrets that no other test has told of: what was told is known to the whole process. */
const SECRETS = [
  "sk_ZMcEix94UGhd8zKBbYoPLfMUUNhPIK2SLEog",
  "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH",
] as const;

test("onKeyExpiring is told once for each key, however many calls, clients and routes", async () => {
  const server = await answers();
  const events: KeyExpiringEvent[] = [];
  const onKeyExpiring = (event: KeyExpiringEvent) => events.push(event);
  // A client that does not listen uses nothing up.
  await clientOf(server, { apiKey: SECRETS[0] }).principal();
  for (const apiKey of [SECRETS[0], SECRETS[0], SECRETS[1]]) {
    const latchkey = clientOf(server, { apiKey, onKeyExpiring });
    await Promise.all([latchkey.principal(), latchkey.principal()]);
    await latchkey.request({ method: "GET", path: "/reports" });
  }
  expect(events).toEqual([
    { expiresAt, hint: "sk_ZMcE…LEog" },
    { expiresAt, hint: "sk_AbCd…zFDH" },
  ]);
});

test("without the warning nothing is told, and a listener that fails harms no call", async () => {
  const events: unknown[] = [];
  const silent = await answers({});
  await clientOf(silent, { onKeyExpiring: (event) => events.push(event) }).principal();
  expect(events).toEqual([]);
  const failing = clientOf(await answers(), {
    apiKey: "acme_live_ZMcEix94UGhd8zKBbYoPLfMUUNhPIK2SLEog",
    onKeyExpiring: () => {
      throw new Error("no");
    },
  });
  await expect(failing.principal()).resolves.toMatchObject({ organizationId: "default" });
});

test("what is no function is refused", () => {
  const options = { baseUrl: "http://127.0.0.1", apiKey: SECRETS[0], onKeyExpiring: "x" as never };
  expect(() => new Latchkey(options)).toThrow(InvalidArgumentError);
});
