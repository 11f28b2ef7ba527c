import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  TracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace";
import { afterEach, beforeEach, expect, test } from "vitest";
import { apiKey, apiKeyId, clientOf, json, problem, serve } from "./loopback-server.fixture.ts";
import { misbehave } from "./misbehaving-server.fixture.ts";
import { traceCalls } from "./opentelemetry.ts";

let exporter: InMemorySpanExporter;
let tracerProvider: TracerProvider;
beforeEach(() => {
  exporter = new InMemorySpanExporter();
  tracerProvider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(tracerProvider);
});
afterEach(() => {
  context.disable();
  propagation.disable();
  trace.disable();
});

test("each attempt is a client span below the caller's, and the service is told of it", async () => {
  const server = await misbehave("answers 503");
  const latchkey = clientOf(server, { maxRetries: 1, middleware: [traceCalls()] });
  const outer = tracerProvider.getTracer("test").startSpan("outer");
  await context.with(trace.setSpan(context.active(), outer), () =>
    latchkey.apiKeys.create({ name: "CI" }),
  );
  const [first, second, ...others] = exporter.getFinishedSpans();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    name: "POST /v1/api-keys",
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.ERROR },
    attributes: {
      "http.request.method": "POST",
      "http.response.status_code": 503,
      "error.type": "503",
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.baseUrl).port),
      "url.full": `${server.baseUrl}/v1/api-keys`,
      "url.template": "/v1/api-keys",
    },
  });
  expect(second).toMatchObject({
    status: { code: SpanStatusCode.UNSET },
    attributes: { "http.response.status_code": 201, "http.request.resend_count": 1 },
  });
  const { traceId, spanId } = outer.spanContext();
  for (const [index, span] of [first, second].entries()) {
    expect(span?.parentSpanContext?.spanId).toBe(spanId);
    expect(server.received[index]?.headers["traceparent"]).toBe(
      `00-${traceId}-${span?.spanContext().spanId}-01`,
    );
  }
});

test("ids are no part of a span's name, and no secret or query is in a span", async () => {
  const server = await serve(problem(404, "not_found"));
  const latchkey = clientOf(server, { middleware: [traceCalls({ tracerProvider })] });
  await latchkey.apiKeys.get(apiKeyId).catch(() => undefined);
  await latchkey.apiKeys.list({ search: "payroll" }).catch(() => undefined);
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual([
    "GET /v1/api-keys/{apiKeyId}",
    "GET /v1/api-keys",
  ]);
  const text = JSON.stringify(
    spans.map(({ attributes, events, status }) => [attributes, events, status]),
  );
  expect(text).not.toContain("payroll");
  expect(text).not.toContain(apiKey);
});

test("a connection that fails ends its span with the error's name", async () => {
  const latchkey = clientOf(
    { baseUrl: "http://127.0.0.1:1", received: [] },
    { middleware: [traceCalls()] },
  );
  await expect(latchkey.principal()).rejects.toMatchObject({ name: "ConnectionError" });
  expect(exporter.getFinishedSpans()).toMatchObject([
    { attributes: { "error.type": "TypeError" }, status: { code: SpanStatusCode.ERROR } },
  ]);
});

test("where nobody has set tracing up, calls go on as ever", async () => {
  trace.disable();
  const server = await serve(json(200, { type: "user", organizationId: "acme" }));
  const latchkey = clientOf(server, { middleware: [traceCalls()] });
  await expect(latchkey.principal()).resolves.toMatchObject({ organizationId: "acme" });
});
