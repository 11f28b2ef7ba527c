import {
  challenge,
  rejected,
  rejectedByOperation,
  rejectUnavailable,
  RETRY_AFTER_SECONDS,
} from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import type { Fault } from "../faults.ts";
import type { Mock } from "../mock.ts";

/** What a connection that breaks looks like to fetch. */
class ConnectionBroken extends TypeError {
  override readonly name = "TypeError";
}

/** The client does not wait any more. */
class GivenUp extends Error {}

function brokenConnection(): ConnectionBroken {
  return new ConnectionBroken("fetch failed: the mock broke the connection, as failNext asked.");
}

/** Waits until the client gives up. */
function noAnswer({ signal }: Request): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(new GivenUp("Given up.", { cause: signal.reason }));
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

const retryAfterOf = ({ retryAfterSeconds = RETRY_AFTER_SECONDS }: Fault): number =>
  retryAfterSeconds;

/** What stands in front of the service when a request is to fail: a network that does not answer, a gateway that refuses. */
export async function faultInFront(
  fault: Fault | undefined,
  request: Request,
): Promise<Response | undefined> {
  if (fault?.with === "timeout") return noAnswer(request);
  if (fault?.with !== "rate_limited") return undefined;
  const headers = { "Retry-After": String(retryAfterOf(fault)) };
  return new Response("Too many requests.", { status: 429, headers });
}

/** The problem that an admitted request is answered with in place of being carried out. */
export function faultInside(
  { settings, seeded, clock }: Mock,
  fault: Fault | undefined,
): Rejection | undefined {
  if (fault === undefined) return undefined;
  const code = fault.with;
  if (["outage", "timeout", "rate_limited", "lost_reply"].includes(code)) return undefined;
  // What is left are the codes of problems.
  const refused = code as Exclude<
    typeof code,
    "outage" | "timeout" | "rate_limited" | "lost_reply"
  >;
  if (refused === "unavailable") return rejectUnavailable(fault.retryAfterSeconds);
  if (refused === "secret_already_delivered") {
    return rejected({ refused, apiKeyId: seeded.id(clock.now()) });
  }
  if (refused === "too_many_requests") {
    return rejected({ refused }, { "Retry-After": retryAfterOf(fault) });
  }
  if (refused === "api_key_in_use") {
    const lastUsedAt = clock.now().toISOString();
    return rejected({
      refused,
      lastUse: { lastUsedAt, lastUsedIp: null, lastUsedUserAgent: null },
    });
  }
  if (refused === "unauthenticated") return rejected({ refused }, challenge(settings.realm));
  return rejectedByOperation({ refused }, settings.realm);
}

/** Loses an answer on its way, if it is to be lost. */
export function faultBehind(fault: Fault | undefined): void {
  if (fault?.with === "lost_reply") throw brokenConnection();
}

/** The same as fetch tells of it: a client that gives up waits for nothing, whatever is under way. */
export function orRejection(
  signal: AbortSignal | null | undefined,
  answer: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  if (signal === undefined || signal === null) return answer();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      abort();
      return;
    }
    // The client's own: that of a Request made from it is told only while the platform keeps both.
    signal.addEventListener("abort", abort, { once: true });
    void answer()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}

/** A broken connection as msw's resolvers tell of it. */
export async function orNetworkError(
  answer: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  try {
    return await answer();
  } catch (error) {
    const isOver = error instanceof ConnectionBroken || error instanceof GivenUp;
    if (isOver) return Response.error();
    throw error;
  }
}
