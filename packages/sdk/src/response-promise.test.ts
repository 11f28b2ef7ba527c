import { expect, test } from "vitest";
import {
  apiKey,
  apiKeyId,
  clientOf,
  json,
  problem,
  rejection,
  serve,
} from "./loopback-server.fixture.ts";

test("withResponse gives the result and what is known of the answer, without secrets", async () => {
  const server = await serve((response, request) =>
    json(
      200,
      { apiKey: { id: apiKeyId } },
      {
        "X-Request-Id": "request-1",
        "X-Echo": request.headers.authorization ?? "",
        "Set-Cookie": "session=1",
      },
    )(response),
  );
  const { data, response } = await clientOf(server).apiKeys.get(apiKeyId).withResponse();
  expect(data).toEqual({ apiKey: { id: apiKeyId } });
  expect(response).toMatchObject({ status: 200, requestId: "request-1", attempts: 1 });
  expect(response.headers.get("X-Echo")).toBe("Bearer [secret]");
  expect(response.headers.has("Set-Cookie")).toBe(false);
  expect(JSON.stringify([...response.headers])).not.toContain(apiKey);
});

test("a call is sent whether or not anyone waits for it, and once", async () => {
  const server = await serve(json(200, { apiKey: { id: apiKeyId } }));
  const call = clientOf(server).apiKeys.revoke(apiKeyId);
  const [plain, { data }] = await Promise.all([call, call.withResponse()]);
  expect(data).toBe(plain);
  expect(server.received).toHaveLength(1);
});

test("a failure is told once: by withResponse, if that is what was asked for", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const server = await serve(problem(404, "not_found"));
  const call = clientOf(server).apiKeys.get(apiKeyId);
  expect(await rejection(call.withResponse())).toMatchObject({ code: "not_found" });
  // Node tells of rejections at the end of a turn.
  await new Promise(setImmediate);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("what is derived from it is a plain promise", async () => {
  const server = await serve(json(200, { organizationId: "default" }));
  const call = clientOf(server).principal();
  expect(call).toBeInstanceOf(Promise);
  const derived = call.then(({ organizationId }) => organizationId);
  expect(derived).not.toHaveProperty("withResponse");
  expect(derived.constructor).toBe(Promise);
  expect(await derived).toBe("default");
});
