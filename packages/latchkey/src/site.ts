import express from "express";
import type { ErrorRequestHandler, Express, Request } from "express";
import type { KeyService } from "@latchkey/server";
import { createdBy, creationOf, emptyForm, parseForm } from "./create-form.ts";
import { createDocsRouter } from "./docs/docs-router.ts";
import { createHealthRouter } from "./health/health-router.ts";
import type { Readiness } from "./health/readiness.ts";
import { createdPage, homePage } from "./home-page.ts";
import { html, sendPage } from "./html.ts";
import { pageHeaders } from "./limits/page-headers.ts";
import type { TrustProxy } from "./limits/trust-proxy.ts";
import type { OwnApi } from "./own-api.ts";
import { sendProblem } from "./problem.ts";
import { watchRequests } from "./requests/watch-requests.ts";
import type { RequestFacts } from "./requests/watch-requests.ts";
import { createSameOriginOnly } from "./same-origin.ts";
import type { ProgramCookie } from "./sessions/program-cookie.ts";
import type { Sessions } from "./sessions/sessions.ts";
import { signedOutPage } from "./sign-in/sign-in-page.ts";
import type { SignIn } from "./sign-in/sign-in.ts";

export interface SiteParts {
  readonly keys: KeyService;
  readonly sessions: Sessions;
  readonly cookie: ProgramCookie;
  readonly signIn: SignIn;
  readonly ownApi: OwnApi;
  /** The address that browsers reach the program at. */
  readonly baseUrl: string;
  readonly readiness: Readiness;
  readonly trustProxy: TrustProxy;
  /** Told what became of each request. */
  readonly requestListeners: readonly ((facts: RequestFacts) => void)[];
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}

const readForm = express.urlencoded({ extended: false, limit: "16kb" });

/** Everything that the program serves: the API, its docs, signing in and out, and the page that makes a first key. */
export function createSite(parts: SiteParts): Express {
  const { keys, sessions, cookie, signIn, ownApi, baseUrl, onError } = parts;
  const sameOriginOnly = createSameOriginOnly([baseUrl]);
  const userOf = (request: Request) => sessions.userOf(cookie.read(request));
  const site = express().disable("x-powered-by").disable("etag");
  site.set("trust proxy", parts.trustProxy);
  site.use(watchRequests(parts.requestListeners));
  site.use(createHealthRouter(parts.readiness));
  site.use(pageHeaders);
  site.use(keys.router);
  site.use(createDocsRouter(baseUrl));

  site.get("/", async (request, response) => {
    const user = await userOf(request);
    if (user !== undefined) {
      const form = { values: emptyForm, faults: [] };
      sendPage(response, { title: "Latchkey", body: homePage(user, form) });
      return;
    }
    // Browsers leave the cookie out when a link elsewhere led here, so that nobody seems signed in: ask once more.
    const isFromElsewhere = request.headers["sec-fetch-site"] === "cross-site";
    const head = isFromElsewhere ? html`<meta http-equiv="refresh" content="0" /> ` : undefined;
    sendPage(response, { title: "Latchkey", body: signIn.page(), head });
  });

  site.post("/", sameOriginOnly, readForm, async (request, response) => {
    const user = await userOf(request);
    if (user === undefined) {
      sendPage(response, { status: 401, title: "Not signed in", body: signIn.page() });
      return;
    }
    const values = parseForm(request.body);
    const call = { method: "POST", path: "/v1/api-keys", body: creationOf(values) };
    const answer = await ownApi(request, call);
    const created = createdBy(answer);
    if ("secret" in created) {
      const { apiKey, secret } = created;
      const body = createdPage(user, { name: apiKey.name, secret, baseUrl });
      sendPage(response, { status: 201, title: "Your API key", body });
    } else {
      const body = homePage(user, { values, faults: created });
      sendPage(response, { status: answer.status, title: "Latchkey", body });
    }
  });

  site.use(signIn.router);

  site.post("/sign-out", sameOriginOnly, async (request, response) => {
    const value = cookie.read(request);
    const wasSignedIn = (await sessions.userOf(value)) !== undefined;
    await sessions.end(value);
    cookie.clear(response);
    const elsewhere = wasSignedIn ? await signIn.elsewhere() : undefined;
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
    const status = statusOf(error);
    if (response.headersSent) next(error);
    else if (status === 413) sendProblem(response, "payload_too_large");
    else if (status !== undefined)
      sendProblem(response, "invalid_request", "The form could not be read.");
    else {
      const isUnavailable =
        error instanceof Error && "code" in error && error.code === "unavailable";
      if (isUnavailable) response.set("Retry-After", "1");
      const requestId = sendProblem(response, isUnavailable ? "unavailable" : "internal_error");
      onError(error, { requestId });
    }
  };
  site.use(handleError);
  return site;
}

/** The status of 400 to 499 that Express and its body parsers put on what a client did wrong. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}
