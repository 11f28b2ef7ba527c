// The README's spans, where @opentelemetry/api is installed.
import { Latchkey } from "@latchkey/sdk";
import { traceCalls } from "@latchkey/sdk/opentelemetry";
import type { TraceCallsOptions } from "@latchkey/sdk/opentelemetry";
import { trace } from "@opentelemetry/api";

const options: TraceCallsOptions = { tracerProvider: trace.getTracerProvider() };
export const latchkey = new Latchkey({ middleware: [traceCalls(), traceCalls(options)] });
