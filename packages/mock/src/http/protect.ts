import type { Principal } from "@latchkey/contract";
import { rejectUnauthenticated } from "@latchkey/contract/rules";
import type { Rejection } from "@latchkey/contract/rules";
import type { DefaultBodyType, HttpResponseResolver, PathParams } from "msw";
import type { Fault } from "../faults.ts";
import type { Mock } from "../mock.ts";
import { problemAnswer } from "./answer.ts";
import { authenticate, noteOutcome, warnOfExpiry } from "./authenticate.ts";
import type { Admitted } from "./authenticate.ts";
import { originOfRequest, requestIdOf } from "./call.ts";
import { faultBehind, faultInFront, faultInside, orNetworkError } from "./fault-answers.ts";

/** How a resolver is protected. */
export interface ProtectOptions {
  /** Lets a request without any credentials pass as anonymous, without a principal. Default false. */
  readonly optional?: boolean | undefined;
  /** `all` (the default): each request has an entry in the audit log. `none`: the key is judged, no entry is written. */
  readonly audit?: "all" | "none" | undefined;
  /** The pattern of the route, as the log is to show it; a resolver is not told of it. Default none. */
  readonly route?: string | undefined;
}

type Resolver<P extends PathParams, B extends DefaultBodyType> = HttpResponseResolver<
  P,
  B,
  undefined
>;

type Resolved = Response | undefined | void;

/** A resolver of msw's, which is also told who the request acts as. */
export type ProtectedResolver<
  Who extends Principal | undefined = Principal,
  P extends PathParams = PathParams,
  B extends DefaultBodyType = DefaultBodyType,
> = (
  info: Parameters<Resolver<P, B>>[0] & { readonly principal: Who },
) => Resolved | Promise<Resolved>;

/** Lets only requests with a valid API key reach a resolver, as `requireApiKey` does on the server. */
export interface Protect {
  <P extends PathParams, B extends DefaultBodyType>(
    resolver: ProtectedResolver<Principal, P, B>,
    options?: ProtectOptions & { readonly optional?: false | undefined },
  ): Resolver<P, B>;
  <P extends PathParams, B extends DefaultBodyType>(
    resolver: ProtectedResolver<Principal | undefined, P, B>,
    options: ProtectOptions,
  ): Resolver<P, B>;
}

export function createProtect(mock: Mock): Protect {
  const { settings, faults } = mock;

  const admit = (
    request: Request,
    id: string,
    { optional = false, audit = "all", route }: ProtectOptions,
    fault: Fault | undefined,
  ): Admitted | Rejection | undefined => {
    const origin = originOfRequest(mock, request, { id, route: route ?? null });
    const result = authenticate(mock, request, { origin, audited: audit === "all", fault });
    if (result.kind === "refused") return result.rejection;
    if (result.kind === "admitted") return result.admitted;
    if (optional) return undefined;
    return rejectUnauthenticated(settings.format, settings.realm);
  };

  const protect =
    <P extends PathParams, B extends DefaultBodyType>(
      resolver: ProtectedResolver<Principal | undefined, P, B>,
      options: ProtectOptions = {},
    ): Resolver<P, B> =>
    (info) =>
      orNetworkError(async () => {
        const { request } = info;
        const id = requestIdOf(mock, request);
        const fault = faults.take("protected");
        const inFront = await faultInFront(fault, request);
        if (inFront !== undefined) return inFront;
        const problem = (rejection: Rejection): Response =>
          problemAnswer(rejection, request, id, settings);
        const caller = admit(request, id, options, fault);
        if (caller !== undefined && "refusal" in caller) return problem(caller);
        let response: Resolved;
        try {
          const planned = faultInside(mock, fault);
          response =
            planned === undefined
              ? await resolver(Object.assign(info, { principal: caller?.principal }))
              : problem(planned);
        } catch (thrown) {
          // A resolver may throw its answer; anything else is answered 500 by msw.
          if (caller !== undefined) {
            noteOutcome(mock, caller, thrown instanceof Response ? thrown.status : 500);
          }
          throw thrown;
        }
        if (response === undefined) return undefined;
        if (caller !== undefined) noteOutcome(mock, caller, response.status);
        faultBehind(fault);
        return withHeaders(response, id, caller);
      });
  // It is told of a principal wherever it is not optional, which is what the overloads say.
  return protect as Protect;
}

function withHeaders(response: Response, id: string, caller: Admitted | undefined): Response {
  // A network error has no headers.
  if (response.type === "error") return response;
  response.headers.set("X-Request-Id", id);
  if (caller !== undefined) warnOfExpiry(response, caller);
  return response;
}
