import type { Request } from "express";
import { LatchkeyError } from "../errors.ts";
import type { Principal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";

/** What is known of a request that may go on. */
export interface Admitted {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  /** Whether it has an entry of its own in the log. */
  readonly audited: boolean;
}

declare global {
  namespace Express {
    interface Request {
      /** Who the request acts as, once `requireApiKey` has let it pass; undefined before, and for anonymous requests. */
      principal?: Principal | undefined;
    }
  }
}

const requests = new WeakMap<object, Admitted>();

export function remember(request: Request, admitted: Admitted): void {
  requests.set(request, admitted);
  request.principal = admitted.principal;
}

export function admittedOf(request: Request): Admitted | undefined {
  return requests.get(request);
}

/**
 * Who a request acts as, behind `requireApiKey()`.
 *
 * @throws LatchkeyError `no_principal` if no `requireApiKey` stands before, or it let the request pass as anonymous.
 */
export function principalOf(request: Request): Principal {
  const admitted = requests.get(request);
  if (admitted === undefined) {
    throw new LatchkeyError(
      "no_principal",
      "The request has no principal: put requireApiKey() before this handler, without optional.",
    );
  }
  return admitted.principal;
}
