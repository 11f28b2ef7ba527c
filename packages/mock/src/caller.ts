import type { EntryRequest, Principal } from "@latchkey/contract";

/** A request's principal, and what the audit log keeps of the request. */
export interface Caller {
  readonly principal: Principal;
  readonly origin: EntryRequest;
}
