import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { Problem } from "@latchkey/contract";
import { expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { signedInAs } from "../support/service.ts";

/** A request whose header is sent, and whose body is not yet. */
function begin(method: string, url: string, secret: string, body: string) {
  const request = httpRequest(url, {
    method,
    headers: {
      ...bearer(secret),
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve).once("error", reject);
  });
  request.write(body.slice(0, 3));
  return {
    finish: async (): Promise<{ status: number; challenge: unknown; body: Problem }> => {
      request.end(body.slice(3));
      const response = await answered;
      const parsed = JSON.parse(await text(response)) as Problem;
      const challenge = response.headers["www-authenticate"];
      return { status: response.statusCode ?? 0, challenge, body: parsed };
    },
  };
}

onEveryDatabase((on) => {
  /** Waits until the request of a key has been admitted: its entry is there. */
  async function admitted(apiKeyId: string): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const rows = await on.database.query<{ id: string }>(
        "select id from latchkey.audit_log_admissions where api_key_id = $1",
        [apiKeyId],
      );
      if (rows.length > 0) return;
      await delay(20);
    }
    throw new Error("The request was not admitted.");
  }

  test("a key that is revoked while the body of its request is on the way changes nothing", async () => {
    const { url } = on.service;
    const user = newUser();
    const victim = await createKey(url, { name: "Victim" }, user);
    for (const [method, path, body] of [
      ["POST", "/v1/api-keys", '{"name":"Backdoor"}'],
      ["PATCH", `/v1/api-keys/${victim.apiKey.id}`, '{"name":"Renamed"}'],
      ["POST", `/v1/api-keys/${victim.apiKey.id}/revoke`, "{}      "],
    ] as const) {
      const thief = await createKey(url, { name: "Thief" }, user);
      const slow = begin(method, `${url}${path}`, thief.secret, body);
      await admitted(thief.apiKey.id);
      const revoke = `${url}/v1/api-keys/${thief.apiKey.id}/revoke`;
      expect((await call("POST", revoke, { headers: signedInAs(user) })).status).toBe(200);
      const { status, challenge, body: problem } = await slow.finish();
      expect({ status, code: problem.code }).toEqual({ status: 401, code: "invalid_token" });
      expect(challenge).toContain('error="invalid_token"');
    }
    const { body } = await call<{ data: { name: string; status: string }[] }>(
      "GET",
      `${url}/v1/api-keys?sort=name`,
      { headers: signedInAs(user) },
    );
    expect(body.data.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "Thief revoked",
      "Thief revoked",
      "Thief revoked",
      "Victim active",
    ]);
  });

  test("a key that is given an expiration meanwhile makes no key that outlives it", async () => {
    const { url } = on.service;
    const user = newUser();
    const { apiKey, secret } = await createKey(url, { name: "Temporary" }, user);
    const slow = begin("POST", `${url}/v1/api-keys`, secret, '{"name":"For ever"}');
    await admitted(apiKey.id);
    const update = await call("PATCH", `${url}/v1/api-keys/${apiKey.id}`, {
      headers: signedInAs(user),
      body: { expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    });
    expect(update.status).toBe(200);
    const { status, body } = await slow.finish();
    expect({ status, code: body.code }).toEqual({
      status: 403,
      code: "expiration_exceeds_principal",
    });
  });
});
