import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { InvalidArgumentError, Latchkey } from "./index.ts";
import { apiKey, apiKeyId, clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

const key = { id: apiKeyId, name: "CI/CD Pipeline" };

test("a request carries the secret, its headers and who sends it", async () => {
  const server = await serve(json(200, { data: [], nextCursor: null }));
  const latchkey = clientOf(server, { headers: { "X-Team": "a", "X-Region": "b" } });
  await latchkey.apiKeys.list({}, { headers: { "x-region": "c" } });
  expect(server.received[0]?.headers).toMatchObject({
    authorization: `Bearer ${apiKey}`,
    "user-agent": expect.stringMatching(`^latchkey-sdk/${manifest.version} \\(Node\\.js/\\d+\\)$`),
    "x-team": "a",
    "x-region": "c",
  });
});

test("a request tells nothing of the machine, and sends no header beside those of fetch but its own", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  await fetch(server.baseUrl);
  await clientOf(server).principal();
  const [bare, ours] = server.received.map(({ headers }) => Object.keys(headers));
  expect(ours?.filter((name) => bare?.includes(name) !== true)).toEqual(["authorization"]);
});

test("with credentials no Authorization is sent, and headers may carry a cookie outside browsers", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  const latchkey = new Latchkey({ baseUrl: server.baseUrl, credentials: "include" });
  await latchkey.principal({ headers: { Cookie: "session=1" } });
  expect(server.received[0]?.headers.authorization).toBeUndefined();
  expect(server.received[0]?.headers.cookie).toBe("session=1");
});

test("fetch asks the browser for cookies only with credentials", async () => {
  const asked: string[] = [];
  const fetch = (request: Request) => {
    asked.push(request.credentials);
    return Promise.resolve(Response.json({ organizationId: "default" }));
  };
  const baseUrl = "http://127.0.0.1";
  await new Latchkey({ baseUrl, fetch, apiKey }).principal();
  await new Latchkey({ baseUrl, fetch, credentials: "same-origin" }).principal();
  await new Latchkey({ baseUrl, fetch, credentials: "include" }).principal();
  expect(asked).toEqual(["omit", "same-origin", "include"]);
});

test("ids and queries are encoded", async () => {
  const server = await serve(json(200, { apiKey: key, data: [], nextCursor: null }));
  const latchkey = clientOf(server);
  await latchkey.apiKeys.get("a/../b?c#d %2e$&");
  await latchkey.apiKeys.list({ search: "a&b=c d+é#", cursor: undefined, sort: "-name" });
  await latchkey.auditLog.list({ from: "2026-11-01T00:00:00+01:00", resourceName: "💥" });
  expect(server.received.map(({ url }) => url)).toEqual([
    "/v1/api-keys/a%2F..%2Fb%3Fc%23d%20%252e%24%26",
    "/v1/api-keys?search=a%26b%3Dc%20d%2B%C3%A9%23&sort=-name",
    "/v1/audit-log-entries?from=2026-11-01T00%3A00%3A00%2B01%3A00&resourceName=%F0%9F%92%A5",
  ]);
});

test.each(["", ".", "..", "\uD800"])("the id %j is refused before anything is sent", async (id) => {
  const server = await serve(json(200, { apiKey: key }));
  const { apiKeys, auditLog } = clientOf(server);
  for (const call of [
    apiKeys.get(id),
    apiKeys.update(id, {}),
    apiKeys.revoke(id),
    apiKeys.delete(id),
    auditLog.get(id),
  ]) {
    expect(await rejection(call)).toBeInstanceOf(InvalidArgumentError);
  }
  expect(server.received).toEqual([]);
});

test("fields that are no object are refused, for those who call without types", async () => {
  const server = await serve(json(201, { apiKey: key, secret: "sk_new" }));
  // @ts-expect-error: fields are required.
  const error = await rejection(clientOf(server).apiKeys.create());
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(server.received).toEqual([]);
});

test("a fetch is called by itself, as a browser's own asks for", async () => {
  const fetch = function fetch(this: unknown) {
    return Promise.resolve(Response.json({ organizationId: String(this) }));
  };
  const latchkey = new Latchkey({ baseUrl: "http://127.0.0.1", apiKey, fetch });
  expect(await latchkey.principal()).toEqual({ organizationId: "undefined" });
});

test("a base address with a path, or with a slash at the end, works", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  for (const end of ["/", "/mounted/here", "/mounted/here//"]) {
    await clientOf(server, { baseUrl: server.baseUrl + end }).principal();
  }
  expect(server.received.map(({ url }) => url)).toEqual([
    "/v1/principal",
    "/mounted/here/v1/principal",
    "/mounted/here/v1/principal",
  ]);
});

test("a Date is sent as an instant, and an invalid one is refused before anything is sent", async () => {
  const server = await serve(
    json(200, { apiKey: key, secret: "sk_new", data: [], nextCursor: null }),
  );
  const { apiKeys, auditLog } = clientOf(server);
  const expiresAt = new Date(Date.UTC(2027, 4, 23, 9));
  await apiKeys.create({ name: "a", expiresAt });
  await auditLog.list({ from: expiresAt, to: "2027-06-01T00:00:00+01:00" });
  expect(server.received[0]?.body).toBe('{"name":"a","expiresAt":"2027-05-23T09:00:00.000Z"}');
  expect(server.received[1]?.url).toBe(
    "/v1/audit-log-entries?from=2027-05-23T09%3A00%3A00.000Z&to=2027-06-01T00%3A00%3A00%2B01%3A00",
  );
  // JSON would make null of it: a key that never expires.
  const invalid = new Date("soon");
  for (const call of [
    apiKeys.update(apiKeyId, { expiresAt: invalid }),
    auditLog.list({ to: invalid }),
  ]) {
    expect(await rejection(call)).toBeInstanceOf(InvalidArgumentError);
  }
  expect(server.received).toHaveLength(2);
});
