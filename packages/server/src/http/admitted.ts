import type { Request } from "express";
import { LatchkeyError } from "../errors.ts";
import type { Principal, SystemPrincipal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";

/** What is known of a request that may go on. */
export interface Admitted {
  readonly principal: Principal | SystemPrincipal;
  readonly origin: () => RequestOrigin;
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

/** Keeps what one service knows of the requests that it let pass; another service in the same app has its own. */
export interface AdmittedRequests {
  readonly get: (request: Request) => Admitted | undefined;
  readonly set: (request: Request, admitted: Admitted) => void;
}

export function createAdmittedRequests(): AdmittedRequests {
  // A property of this service's own. A WeakMap would do as well, but costs each collection of garbage a look at it.
  const own = Symbol("admitted");
  type Marked = Request & { [own]?: Admitted };
  return {
    get: (request) => (request as Marked)[own],
    set: (request, admitted) => {
      (request as Marked)[own] = admitted;
      // For the host's own routes, which no system principal reaches.
      if (admitted.principal.type !== "system") request.principal = admitted.principal;
    },
  };
}

/**
 * Who a request acts as, behind `requireApiKey()`.
 *
 * @throws LatchkeyError `no_principal` if no `requireApiKey` stands before, or it let the request pass as anonymous.
 */
export function principalOf(request: Request): Principal {
  if (request.principal === undefined) {
    throw new LatchkeyError(
      "no_principal",
      "The request has no principal: put requireApiKey() before this handler, without optional.",
    );
  }
  return request.principal;
}
