import type { User } from "@latchkey/server";
import { Router } from "express";
import { html, sendPage } from "../html.ts";
import type { Html } from "../html.ts";
import type { ProgramCookie } from "../sessions/program-cookie.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { isPreview } from "./is-preview.ts";
import type { SignInCodes } from "./sign-in-codes.ts";
import { notSignedInPage } from "./sign-in-page.ts";
import type { SignIn } from "./sign-in.ts";

/** Signs in whoever opens a link from the program's terminal. */
export function createLinkSignIn(parts: {
  readonly codes: SignInCodes;
  readonly sessions: Sessions;
  readonly cookie: ProgramCookie;
  /** Who signs in by a link. */
  readonly person: User;
}): SignIn {
  const { codes, sessions, cookie, person } = parts;
  const router = Router();
  router.get("/sign-in", async (request, response) => {
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    const { code } = request.query;
    if (isPreview(request)) {
      response.status(204).end();
    } else if (typeof code === "string" && codes.redeem(code)) {
      await sessions.end(cookie.read(request));
      cookie.set(response, await sessions.start(person));
      response.redirect(303, "/");
    } else {
      const said =
        "This sign-in link is not valid: it has been used, has expired, or is not whole.";
      sendPage(response, { status: 403, title: "Link not valid", body: page(said) });
    }
  });
  return { router, page, elsewhere: async () => undefined };
}

const way = html`Go to the terminal that Latchkey runs in, press <kbd>Enter</kbd>, and open the link
  that it prints. Each link works once.`;

const page = (said?: string): Html => notSignedInPage(way, said);
