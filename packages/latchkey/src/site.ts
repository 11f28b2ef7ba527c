import express from "express";
import type { ErrorRequestHandler, Express, Request } from "express";
import type { KeyService, User } from "@latchkey/server";
import { createStudio } from "@latchkey/studio/express";
import { createDocsRouter } from "./docs/docs-router.ts";
import { html, sendPage } from "./html.ts";
import { sendProblem } from "./problem.ts";
import { sameOriginOnly } from "./same-origin.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { Sessions } from "./sessions.ts";
import type { SignInCodes } from "./sign-in-codes.ts";
import { signInPage } from "./sign-in-page.ts";

export interface SiteParts {
  readonly keys: KeyService;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly codes: SignInCodes;
  /** Who signs in by a link. */
  readonly person: User;
  readonly baseUrl: string;
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
}

/** Everything that the program serves: the API, its docs, signing in and out, and Studio. */
export function createSite(parts: SiteParts): Express {
  const { keys, sessions, cookie, codes, person, baseUrl, onError } = parts;
  const userOf = (request: Request) => sessions.userOf(cookie.read(request));
  const site = express().disable("x-powered-by").disable("etag");
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
    sendPage(response, { title: "Latchkey", body: signInPage(), head });
  });
  site.use(
    createStudio({
      apiBaseUrl: "./",
      signInPath: "./",
      signOutPath: "./sign-out",
      docsPath: "./docs",
    }),
  );

  site.get("/sign-in", async (request, response) => {
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    const { code } = request.query;
    // What only previews the link must not use it up.
    const purposes = ["sec-purpose", "purpose", "x-purpose"];
    const isPreview = purposes.some((name) => request.headers[name] !== undefined);
    if (request.method === "HEAD" || isPreview) {
      response.status(204).end();
    } else if (typeof code === "string" && codes.redeem(code)) {
      await sessions.end(cookie.read(request));
      cookie.set(request, response, await sessions.start(person));
      response.redirect(303, "/");
    } else {
      const said =
        "This sign-in link is not valid: it has been used, has expired, or is not whole.";
      sendPage(response, { status: 403, title: "Link not valid", body: signInPage(said) });
    }
  });

  site.post("/sign-out", sameOriginOnly, async (request, response) => {
    await sessions.end(cookie.read(request));
    cookie.clear(request, response);
    response.set("Cache-Control", "no-store").redirect(303, "/");
  });

  site.use((_request, response) => {
    sendProblem(response, "not_found", "There is nothing at this path.");
  });

  // Express knows error handlers by their four parameters.
  const handleError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (response.headersSent) next(error);
    else if (status !== undefined)
      sendProblem(response, "invalid_request", "The request could not be read.");
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

/** The status of 400 to 499 that Express puts on what a client did wrong. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}
