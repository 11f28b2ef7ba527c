import { describe, expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { ask, sendChecked } from "../support/openapi-check.ts";
import { expectUnchanged } from "../support/unchanged.ts";
import { serviceWithKey } from "./service-with-key.fixture.ts";

const there = serviceWithKey();

describe("the largest that fits", () => {
  test("is taken: 100 characters of four bytes, 1,000 of description, the last instant", async () => {
    const body = {
      name: "😀".repeat(100).slice(0, 200),
      description: "é".repeat(1000),
      expiresAt: "9999-12-31T23:59:59.999999999Z",
    };
    const created = await ask<{ apiKey: object }>("POST", `${there().service.url}/v1/api-keys`, {
      headers: bearer(there().key.secret),
      body,
    });
    expect(created.status, `at ${created.text}`).toBe(201);
    expect(created.body.apiKey).toMatchObject({ ...body, expiresAt: "9999-12-31T23:59:59.999Z" });
  });

  test("is taken: 16 KiB, and chunk by chunk", async () => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const character of '{"name":"é"}') yield Buffer.from(character);
    }
    for (const body of ['{"name":"x"}'.padEnd(16 * 1024), chunks()]) {
      const { status, text } = await sendChecked(there().service.url, "/v1/api-keys", {
        method: "POST",
        headers: [
          ["Authorization", `Bearer ${there().key.secret}`],
          ["Content-Type", "Application/JSON ; charset=UTF-8"],
        ],
        body,
      });
      expect(status, `at ${text}`).toBe(201);
    }
  });
});

test("revoke takes no body or an empty object, and nothing else", async () => {
  const target = `/v1/api-keys/${there().key.id}/revoke`;
  await expectUnchanged(there().database, async () => {
    for (const body of [{ reason: "x" }, [], "null", '"x"', "{", '{"__proto__":1}']) {
      const { status } = await ask("POST", there().service.url + target, {
        headers: bearer(there().key.secret),
        body,
      });
      expect(status, `at ${JSON.stringify(body)}`).toBe(400);
    }
    const headers = [["Authorization", `Bearer ${there().key.secret}`]] as const;
    const text = await sendChecked(there().service.url, target, {
      method: "POST",
      headers,
      body: "x",
    });
    expect(text.status).toBe(415);
  });
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  for (const body of [undefined, "", nothing(), "{}"]) {
    const { apiKey, secret: own } = await createKey(there().service.url);
    const { status } = await sendChecked(there().service.url, `/v1/api-keys/${apiKey.id}/revoke`, {
      method: "POST",
      headers: [
        ["Authorization", `Bearer ${own}`],
        ...(body === "{}" ? [["Content-Type", "application/json"] as const] : []),
      ],
      ...(body === undefined ? {} : { body }),
    });
    expect(status).toBe(200);
  }
});

test("what has no body does not look at one", async () => {
  const headers = [
    ["Authorization", `Bearer ${there().key.secret}`],
    ["Content-Type", "text/plain"],
  ] as const;
  for (const body of ["x", "y".repeat(100_000)]) {
    const list = await sendChecked(there().service.url, "/v1/api-keys", { headers, body });
    expect(list.status).toBe(200);
    const target = `/v1/api-keys/${there().key.id}`;
    const remove = await sendChecked(there().service.url, target, {
      method: "DELETE",
      headers,
      body,
    });
    expect(remove.status).toBe(409);
  }
});
