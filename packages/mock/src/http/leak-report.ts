import type { ReportLeakedApiKeyRequest } from "@latchkey/contract";
import {
  isRefusal,
  parseQuery,
  refusalOfFailures,
  rejected,
  rejectUnavailable,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import { validateRequest } from "@latchkey/contract/validation";
import { reportLeakedApiKey } from "../api-keys/report-leaked.ts";
import type { Fault } from "../faults.ts";
import type { Mock } from "../mock.ts";
import type { OperationAnswer } from "./answer.ts";
import { readBody } from "./body.ts";
import type { Call } from "./call.ts";
import { faultInside } from "./fault-answers.ts";

/**
 * Answers a report of a leaked key. It comes from anyone: no credentials are looked at, and what comes of it is not
 * told.
 */
export async function answerLeakReport(
  mock: Mock,
  { request, origin, search }: Call,
  fault: Fault | undefined,
): Promise<OperationAnswer | Rejection> {
  const { memory, settings, clock } = mock;
  if (settings.leakReports === "off") return rejected({ refused: "not_found" });
  const seconds = memory.leakReports(origin.ip, clock.now().getTime());
  if (seconds !== undefined) {
    return rejected({ refused: "too_many_requests" }, { "Retry-After": seconds });
  }
  const body = await readBody(request);
  if (isRefusal(body)) return rejected(body);
  const failures = validateRequest("reportLeakedApiKey", {
    params: {},
    query: parseQuery(search),
    headers: Object.fromEntries(request.headers),
    body: body.value,
  });
  if (failures.length > 0) return rejected(refusalOfFailures(failures));
  const planned = faultInside(mock, fault);
  if (planned !== undefined) return planned;
  // Validation has seen to it.
  const report = body.value as ReportLeakedApiKeyRequest;
  if (settings.format.isSecret(report.secret.trim())) {
    if (fault?.with === "outage") return rejectUnavailable(fault.retryAfterSeconds);
    reportLeakedApiKey(mock, origin, report);
  }
  return { status: 202, body: undefined };
}
