import { Router } from "express";
import type { Request, Response } from "express";
import * as client from "openid-client";
import { html, sendPage } from "../html.ts";
import type { Html } from "../html.ts";
import type { ProgramCookie } from "../sessions/program-cookie.ts";
import type { Sessions } from "../sessions/sessions.ts";
import {
  beginSignIn,
  checksOf,
  isExpired,
  isState,
  readSignIn,
  writeSignIn,
} from "./begun-sign-in.ts";
import type { BegunSignIn } from "./begun-sign-in.ts";
import { claimsOfAnswer } from "./claims-of-answer.ts";
import { isPreview } from "./is-preview.ts";
import type { Provider } from "./provider.ts";
import { expiredFault, faultOf, strangeFault, usedFault } from "./sign-in-fault.ts";
import type { SignInFault } from "./sign-in-fault.ts";
import { createSignInReports } from "./sign-in-reports.ts";
import type { SignIn } from "./sign-in.ts";
import type { OidcSettings } from "./sign-in-settings.ts";
import { notSignedInPage } from "./sign-in-page.ts";
import type { UsedSignIns } from "./used-sign-ins.ts";
import { userOfClaims } from "./user-of-claims.ts";

/** Below the address of the program: what the provider is to send browsers back to. */
const callbackPath = "/sign-in/callback";

function page(said?: string): Html {
  const way = html`<a href="/sign-in">${said === undefined ? "Sign in" : "Sign in again"}</a>`;
  return notSignedInPage(way, said);
}

export interface OidcSignInParts {
  readonly settings: OidcSettings;
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly cookie: ProgramCookie;
  /** The cookie that a browser keeps a sign-in in which it has begun. */
  readonly begunCookie: ProgramCookie;
  readonly usedSignIns: UsedSignIns;
  /** The address that browsers reach the program at. */
  readonly baseUrl: string;
  /** Told of what the provider answered, where somebody has to do something about it. */
  readonly onError: (error: unknown) => void;
}

/** Signs a team in at an OpenID Connect provider (Core 1.0, the authorization code flow with PKCE). */
export function createOidcSignIn(parts: OidcSignInParts): SignIn {
  const { settings, provider, sessions, cookie, begunCookie, usedSignIns, baseUrl, onError } =
    parts;
  const redirectUri = `${baseUrl}${callbackPath}`;
  const report = createSignInReports(onError);
  const router = Router();

  const refuse = (response: Response, { status, said }: SignInFault): void => {
    if (status === 503) response.set("Retry-After", "5");
    sendPage(response, { status, title: "Not signed in", body: page(said) });
  };
  /** Refuses for what is foreseen; the rest is the site's own failure. */
  const refuseFor = (response: Response, error: unknown): void => {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    if (fault.isReported) report(error);
    refuse(response, fault);
  };

  router.get("/sign-in", async (request, response) => {
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    if (isPreview(request)) {
      response.status(204).end();
      return;
    }
    try {
      const configuration = await provider.configuration();
      const begun = beginSignIn(request.query["to"]);
      const address = await addressAtProvider(configuration, begun);
      begunCookie.set(response, writeSignIn(begun));
      response.redirect(303, address.href);
    } catch (error) {
      refuseFor(response, error);
    }
  });

  router.get(callbackPath, async (request, response) => {
    // The address has the provider's code in it.
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    if (isPreview(request)) {
      response.status(204).end();
      return;
    }
    const begun = readSignIn(begunCookie.read(request));
    if (begun === undefined || !isState(begun, request.query["state"])) {
      refuse(response, strangeFault);
      return;
    }
    // Whatever comes of it, it was this browser's one try.
    begunCookie.clear(response);
    if (isExpired(begun)) refuse(response, expiredFault);
    else await complete(begun, request, response).catch((error) => refuseFor(response, error));
  });

  async function addressAtProvider(
    configuration: client.Configuration,
    begun: BegunSignIn,
  ): Promise<URL> {
    const { state, nonce, codeVerifier } = checksOf(begun);
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: settings.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: "S256",
    });
  }

  async function complete(begun: BegunSignIn, request: Request, response: Response): Promise<void> {
    const configuration = await provider.configuration();
    // Not what `Host` says: the provider was told this address.
    const answer = new URL(redirectUri);
    answer.search = new URL(request.originalUrl, baseUrl).search;
    const claims = await claimsOfAnswer(configuration, answer, {
      checks: checksOf(begun),
      rule: settings.organizations,
    });
    const user = userOfClaims(claims, settings.organizations);
    if (!(await usedSignIns.use(begun))) {
      refuse(response, usedFault);
      return;
    }
    // Whatever session the browser came with ends, so that nobody can have put it there to share it.
    await sessions.end(cookie.read(request));
    cookie.set(response, await sessions.start(user));
    response.redirect(303, begun.to);
  }

  return {
    router,
    page,
    async elsewhere() {
      const configuration = await provider.configuration().catch(() => undefined);
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${baseUrl}/` });
    },
  };
}
