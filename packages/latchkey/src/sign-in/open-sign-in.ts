import type { User } from "@latchkey/server";
import type { Database } from "@latchkey/server/postgres";
import type { Request } from "express";
import { personAtKeyboard } from "../person.ts";
import { createProgramCookie } from "../sessions/program-cookie.ts";
import type { ProgramCookie } from "../sessions/program-cookie.ts";
import { linkLifetimes } from "../sessions/session-lifetimes.ts";
import { createSessions } from "../sessions/sessions.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { signInMinutes } from "./begun-sign-in.ts";
import { createLinkSignIn } from "./link-sign-in.ts";
import { createOidcSignIn } from "./oidc-sign-in.ts";
import { createProvider } from "./provider.ts";
import { createSignInCodes } from "./sign-in-codes.ts";
import type { SignIn } from "./sign-in.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import { createUsedSignIns } from "./used-sign-ins.ts";
import { isAdmitted } from "./user-of-claims.ts";

/** Signing in, as the settings want it. */
export interface OpenedSignIn {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly cookie: ProgramCookie;
  /** Who a request's session belongs to. */
  userOf(request: Request): Promise<User | undefined>;
  /** The address to sign in at. By a link, a new one each time, which works once. */
  link(): string;
}

export interface SignInPlace {
  /** Where the sessions are. */
  readonly database: Database;
  /** The organization of whoever signs in by a link. */
  readonly organizationId: string;
  /** The address that browsers reach the program at, and the port it listens on. */
  readonly baseUrl: string;
  readonly port: number;
  readonly onError: (error: unknown) => void;
}

export function openSignIn(settings: SignInSettings | undefined, place: SignInPlace): OpenedSignIn {
  const { database, organizationId, baseUrl, port, onError } = place;
  const { idleSeconds, lifetimeSeconds } = settings ?? linkLifetimes;
  const oidc = settings?.oidc;
  const rule = oidc?.organizations ?? { organizationId };
  const sessions = createSessions(database, {
    issuer: oidc?.issuer ?? null,
    admits: (id) => isAdmitted(rule, id),
    idleSeconds,
    lifetimeSeconds,
  });
  const cookie = createProgramCookie("session", {
    baseUrl,
    port,
    sameSite: oidc === undefined ? "strict" : "lax",
    seconds: lifetimeSeconds,
  });
  const opened = {
    sessions,
    cookie,
    userOf: (request: Request) => sessions.userOf(cookie.read(request)),
  };
  if (oidc === undefined) {
    const codes = createSignInCodes();
    const person = personAtKeyboard(organizationId);
    const signIn = createLinkSignIn({ codes, sessions, cookie, person });
    return { ...opened, signIn, link: () => `${baseUrl}/sign-in?code=${codes.issue()}` };
  }
  const provider = createProvider(oidc, { onError });
  const begunCookie = createProgramCookie("sign_in", {
    baseUrl,
    port,
    sameSite: "lax",
    seconds: signInMinutes * 60,
  });
  const signIn = createOidcSignIn({
    settings: oidc,
    provider,
    sessions,
    cookie,
    begunCookie,
    usedSignIns: createUsedSignIns(database),
    baseUrl,
    onError,
  });
  // Now, so that whoever starts the program hears at once what is wrong; it serves either way.
  provider.configuration().catch(() => undefined);
  return { ...opened, signIn, link: () => `${baseUrl}/sign-in` };
}
