import express from "express";
import type { ErrorRequestHandler, Express, Request } from "express";
import type { KeyService, User } from "@latchkey/server";
import { createStudio } from "@latchkey/studio/express";
import { createDocsRouter } from "./docs/docs-router.ts";
import { createHealthRouter } from "./health/health-router.ts";
import type { Readiness } from "./health/readiness.ts";
import { html, sendPage } from "./html.ts";
import { pageHeaders } from "./limits/page-headers.ts";
import type { TrustProxy } from "./limits/trust-proxy.ts";
import { sendProblem } from "./problem.ts";
import { watchRequests } from "./requests/watch-requests.ts";
import type { RequestFacts } from "./requests/watch-requests.ts";
import { createSameOriginOnly } from "./same-origin.ts";
import type { ProgramCookie } from "./sessions/program-cookie.ts";
import type { Sessions } from "./sessions/sessions.ts";
import { signedOutPage } from "./sign-in/sign-in-page.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import { isUnavailable } from "./unavailable.ts";

export interface SiteParts {
  readonly keys: KeyService;
  readonly sessions: Sessions;
  readonly cookie: ProgramCookie;
  readonly signIn: SignIn;
  /** Who a request's session belongs to. */
  readonly userOf: (request: Request) => Promise<User | undefined>;
  /** The address that browsers reach the program at. */
  readonly baseUrl: string;
  readonly readiness: Readiness;
  readonly trustProxy: TrustProxy;
  /** Told what became of each request. */
  readonly requestListeners: readonly ((facts: RequestFacts) => void)[];
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}

/** Everything that the program serves: the API, its docs, signing in and out, and Studio. */
export function createSite(parts: SiteParts): Express {
  const { keys, sessions, cookie, signIn, userOf, baseUrl, onError } = parts;
  const sameOriginOnly = createSameOriginOnly([baseUrl]);
  const site = express().disable("x-powered-by").disable("etag");
  site.set("trust proxy", parts.trustProxy);
  site.use(watchRequests(parts.requestListeners));
  site.use(createHealthRouter(parts.readiness));
  site.use(pageHeaders);
  site.use(keys.router);
  site.use(createDocsRouter(baseUrl));

  site.get("/", async (request, response, next) => {
    if ((await userOf(request)) !== undefined) {
      next();
      return;
    }
    // Browsers leave the cookie out when a link elsewhere led here, so that nobody seems signed in: ask once more.
    const isFromElsewhere = request.headers["sec-fetch-site"] === "cross-site";
    const head = isFromElsewhere ? html`<meta http-equiv="refresh" content="0" /> ` : undefined;
    sendPage(response, { title: "Latchkey", body: signIn.page(), head });
  });

  site.use(
    createStudio({
      apiBaseUrl: "./",
      signInPath: "./",
      signOutPath: "./sign-out",
      docsPath: "./docs",
    }),
  );

  site.use(signIn.router);

  site.post("/sign-out", sameOriginOnly, async (request, response) => {
    const wasSignedIn = (await userOf(request)) !== undefined;
    await sessions.end(cookie.read(request));
    cookie.clear(response);
    const elsewhere = wasSignedIn ? await signIn.elsewhere() : undefined;
    if (request.accepts(["html", "json"]) === "json") {
      response.set("Cache-Control", "no-store").json({ location: elsewhere?.href ?? "/" });
      return;
    }
    if (elsewhere === undefined) {
      response.set("Cache-Control", "no-store").redirect(303, "/");
      return;
    }
    // A redirect would be a form's way out of this site, which a page's policy may forbid.
    const head = html`<meta http-equiv="refresh" content="0; url=${elsewhere.href}" />`;
    sendPage(response, { title: "Signed out", body: signedOutPage(elsewhere), head });
  });

  site.use((_request, response) => {
    sendProblem(response, "not_found", "There is nothing at this path.");
  });

  // Express knows error handlers by their four parameters.
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) next(error);
    else if (isCallersFault(error))
      sendProblem(response, "invalid_request", "The request could not be read.");
    else {
      const isOutage = isUnavailable(error);
      if (isOutage) response.set("Retry-After", "1");
      const requestId = sendProblem(response, isOutage ? "unavailable" : "internal_error");
      onError(error, { requestId });
    }
  };
  site.use(handleError);
  return site;
}

/** Express puts a status of 400 to 499 on what a caller did wrong. */
function isCallersFault(error: unknown): boolean {
  if (!(error instanceof Error) || !("status" in error)) return false;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500;
}
