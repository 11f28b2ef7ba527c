import { inspect } from "node:util";
import { secretFormat } from "@latchkey/contract";
import type pg from "pg";
import { expect } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import type { Answer } from "../support/call.ts";
import { ada, signedInAs } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

// A prefix of the host's own, which nothing may take for granted.
const format = secretFormat({ prefix: "acme_live_" });

/** What the service's secrets are to begin with. */
export const { prefix } = format;

/** What has been said, and what was said to it. */
export interface Said {
  /** The secrets that were shown, and those that a caller made up or mistyped. */
  readonly secrets: readonly string[];
  /** Every answer, with its headers. */
  readonly answers: readonly string[];
}

interface Talk {
  readonly service: RunningService;
  readonly secrets: string[];
  readonly answers: string[];
}

/** Puts a secret wherever a caller can put a text. */
async function sayEverywhere(
  { service, answers }: Talk,
  said: string,
  credentials: Record<string, string>,
  id: string,
): Promise<void> {
  const send = async (
    method: string,
    path: string,
    more: { headers?: Record<string, string>; body?: unknown } = {},
  ) => {
    const headers = {
      ...credentials,
      "user-agent": `agent ${said}`,
      "x-say": said,
      "x-request-id": said,
      ...more.headers,
    };
    const answer: Answer<unknown> = await call(method, service.url + path, {
      headers,
      body: more.body,
    });
    answers.push(inspect([...answer.headers]) + answer.text);
  };
  const query = new URLSearchParams({ resourceName: said, actor: said });
  const encoded = [...said].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
  for (const path of [said, encoded, encoded.replaceAll("%", "%25")]) {
    await send("GET", `/host/${path}?key=${said}`);
    await send("GET", `/v1/api-keys/${path}`);
    await send("GET", `/v1/audit-log-entries/${path}`);
    await send("POST", `/v1/api-keys/${path}/revoke`);
  }
  await send("GET", `/v1/api-keys?search=${said}&createdBy=${said}`);
  await send("GET", `/v1/api-keys?cursor=${said}`);
  await send("GET", `/v1/api-keys?${said}=1`);
  await send("GET", `/v1/principal?access_token=${said}`);
  await send("GET", `/v1/audit-log-entries?${query}`);
  await send("GET", `/v1/audit-log/export?${query}`);
  await send("GET", `/v1/audit-log/export?format=${said}`);
  for (const body of [
    { name: said },
    { name: `my ${said}!` },
    { name: "a", description: said },
    { name: "a", expiresAt: said },
    { name: "a", [said]: 1 },
    said,
    `"${said}"`,
    `{"name":"${said}`,
    [said],
  ]) {
    await send("POST", "/v1/api-keys", { body });
    await send("PATCH", `/v1/api-keys/${id}`, { body });
    for (const verb of ["revoke", "rotate", "end-overlap"]) {
      await send("POST", `/v1/api-keys/${id}/${verb}`, { body });
    }
    await send("POST", "/v1/leaked-api-keys", { body });
  }
  await send("POST", `/v1/api-keys/${id}/revoke`, { body: { note: `it was ${said}` } });
  await send("POST", "/v1/api-keys", {
    body: { name: "a" },
    headers: { "content-type": `text/${said}` },
  });
  for (const name of ["a", "a", "b"]) {
    await send("POST", "/v1/api-keys", { body: { name }, headers: { "idempotency-key": said } });
  }
  await send("POST", "/v1/api-keys", {
    body: { name: "a" },
    headers: { "idempotency-key": `${said} ${said}` },
  });
  await send("GET", "/v1/principal", { headers: { authorization: `Basic ${said}` } });
  await send("GET", "/v1/principal", { headers: { authorization: `Bearer ${said}x` } });
  await send("GET", "/v1/principal", { headers: { authorization: said } });
}

/** A secret that was rotated away, and reported as leaked with its address; before the limit of reports is reached. */
async function rotateAndReport({ service, secrets, answers }: Talk): Promise<void> {
  const { apiKey, secret } = await createKey(service.url, { name: "rotated" });
  const rotated = await call<{ secret: string }>(
    "POST",
    `${service.url}/v1/api-keys/${apiKey.id}/rotate`,
    { headers: { ...bearer(secret), "idempotency-key": secret } },
  );
  secrets.push(secret, rotated.body.secret);
  for (const one of [secret, rotated.body.secret]) {
    const body = { secret: one, url: `https://git.example.com/${one}?key=${one}` };
    const { status, text } = await call("POST", `${service.url}/v1/leaked-api-keys`, { body });
    expect(status).toBe(202);
    answers.push(text);
  }
}

/**
 * Puts secrets wherever a text can be put, with keys and by a user, and where the database fails.
 *
 * @param service Its host has routes below `/host`, which record what the header `x-say` says.
 */
export async function saySecrets(service: RunningService, pool: pg.Pool): Promise<Said> {
  const talk: Talk = { service, secrets: [], answers: [] };
  const { secrets, answers } = talk;
  await rotateAndReport(talk);
  for (let index = 0; index < 3; index += 1) {
    const { apiKey, secret } = await createKey(service.url, {
      name: `key ${index}`,
      description: "d",
    });
    const unknown = format.generate();
    const mistyped = secret.slice(0, -1) + (secret.endsWith("A") ? "B" : "A");
    secrets.push(secret, unknown, mistyped);
    for (const said of [secret, unknown, mistyped]) {
      await sayEverywhere(talk, said, bearer(secret), apiKey.id);
      await sayEverywhere(talk, said, signedInAs(ada), apiKey.id);
    }
    const made = await call<{ secret: string }>("POST", `${service.url}/v1/api-keys`, {
      headers: { ...bearer(secret), "idempotency-key": "made" },
      body: { name: "made" },
    });
    secrets.push(made.body.secret);
    for (const name of ["made", "other"]) {
      const repeated = await call("POST", `${service.url}/v1/api-keys`, {
        headers: { ...bearer(secret), "idempotency-key": "made" },
        body: { name },
      });
      answers.push(inspect([...repeated.headers]) + repeated.text);
    }
    for (const path of [
      "/v1/api-keys",
      "/v1/audit-log-entries?limit=100",
      "/v1/audit-log/export?format=csv",
      "/v1/audit-log/export",
    ]) {
      answers.push((await call("GET", service.url + path, { headers: signedInAs(ada) })).text);
    }
    await call("POST", `${service.url}/v1/api-keys/${apiKey.id}/revoke`, {
      headers: signedInAs(ada),
    });
    await sayEverywhere(talk, secret, bearer(secret), apiKey.id);
  }
  // Failures too: what a host is told of them, and what the database logs of statements that fail.
  const last = await createKey(service.url);
  secrets.push(last.secret);
  await pool.query("alter table latchkey.audit_log_entries rename to away");
  await pool.query("alter table latchkey.audit_log_admissions rename to far_away");
  await sayEverywhere(talk, last.secret, bearer(last.secret), last.apiKey.id);
  await sayEverywhere(talk, last.secret, signedInAs(ada), last.apiKey.id);
  await pool.query("alter table latchkey.away rename to audit_log_entries");
  await pool.query("alter table latchkey.far_away rename to audit_log_admissions");
  return talk;
}
