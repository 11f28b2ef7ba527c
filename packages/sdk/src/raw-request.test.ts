import { expect, test } from "vitest";
import { InvalidArgumentError, NotFoundError } from "./index.ts";
import { apiKey, clientOf, json, problem, rejection, serve } from "./loopback-server.fixture.ts";

test("a request of one's own has the authentication, the query and the body of others", async () => {
  const server = await serve(json(200, { any: "thing" }));
  const latchkey = clientOf(server, { baseUrl: `${server.baseUrl}/mounted` });
  const answer = await latchkey.request({
    method: "POST",
    path: "/v1/things/a%2Fb",
    query: { at: new Date(0), limit: 5, none: undefined },
    body: { name: "a" },
  });
  expect(answer).toEqual({ any: "thing" });
  expect(server.received[0]).toMatchObject({
    method: "POST",
    url: "/mounted/v1/things/a%2Fb?at=1970-01-01T00%3A00%3A00.000Z&limit=5",
    body: '{"name":"a"}',
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
  });
});

test("an answer without a body is null, and a problem the error of its kind", async () => {
  const empty = await serve((response) => response.writeHead(204).end());
  expect(await clientOf(empty).request({ method: "DELETE", path: "/v1/things/1" })).toBeNull();
  const failing = await serve(problem(404, "not_found"));
  const error = await rejection(clientOf(failing).request({ method: "GET", path: "/v1/things" }));
  expect(error).toBeInstanceOf(NotFoundError);
});

test.each([
  "https://evil.example/v1",
  "//evil.example/v1",
  "/\\evil.example",
  "/v1//x",
  "/v1/../admin",
  "/v1/%2e%2e/admin",
  "/v1/x?a=1",
  "/v1/x#a",
  "@evil.example/",
  ".evil.example/",
  ":1/",
  "v1/principal",
  "",
  "/a b",
  "/a\n/b",
  undefined,
])("the path %j is refused before anything is sent", async (path) => {
  const server = await serve(json(200, {}));
  // What callers without types may pass.
  const call = clientOf(server).request({ method: "GET", path: path as string });
  expect(await rejection(call)).toBeInstanceOf(InvalidArgumentError);
  expect(server.received).toEqual([]);
});
