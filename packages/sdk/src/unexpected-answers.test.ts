import { expect, test } from "vitest";
import { UnexpectedAnswerError } from "./index.ts";
import { clientOf, json, rejection, serve } from "./loopback-server.fixture.ts";

test.each([
  ["an HTML page of a proxy", 502, "text/html", "<h1>Bad gateway</h1>"],
  ["an empty error", 500, "text/plain", ""],
  [
    "a problem whose code is not Latchkey's",
    402,
    "application/problem+json",
    '{"code":"payment_required","detail":"","requestId":"","status":402}',
  ],
  [
    "a problem whose status is another",
    404,
    "application/problem+json",
    '{"code":"not_found","detail":"","requestId":"","status":400}',
  ],
  [
    "a problem without its fields",
    404,
    "application/problem+json",
    '{"code":"not_found","status":404}',
  ],
  ["an error that is cut off", 404, "application/problem+json", '{"code":"not_fo'],
  ["the page of an app on another address", 200, "text/html", "<!doctype html>"],
  ["JSON of another service", 200, "application/json", '{"status":"ok"}'],
  ["JSON that is cut off", 200, "application/json", '{"organizationId":"def'],
  ["an empty answer", 200, "application/json", ""],
  ["no content", 204, "application/json", ""],
])(
  "%s is an unexpected answer, with its status and headers",
  async (_name, status, mediaType, body) => {
    const server = await serve((response) => {
      const headers = {
        "Content-Type": mediaType,
        "X-Request-Id": "r1",
        "Set-Cookie": "session=1",
      };
      response.writeHead(status, headers).end(body);
    });
    const error = await rejection(clientOf(server).principal());
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ status, requestId: "r1" });
    if (!(error instanceof UnexpectedAnswerError)) return;
    expect(error.headers.get("Content-Type")).toBe(mediaType);
    expect(error.headers.has("Set-Cookie")).toBe(false);
    expect(error).not.toHaveProperty("cause");
  },
);

test("a redirect is not followed, and the error says where it leads", async () => {
  const elsewhere = await serve(json(200, { organizationId: "default" }));
  const server = await serve((response) =>
    response.writeHead(307, { Location: elsewhere.baseUrl }).end(),
  );
  const error = await rejection(clientOf(server).principal());
  expect(error).toBeInstanceOf(UnexpectedAnswerError);
  expect(String(error)).toContain(`redirects to ${elsewhere.baseUrl}`);
  expect(elsewhere.received).toEqual([]);
});
