import { html } from "../html.ts";
import type { Html } from "../html.ts";

/**
 * The page of somebody who is not signed in.
 *
 * @param way How to sign in.
 * @param said What went wrong, if anything did.
 */
export function notSignedInPage(way: Html, said?: string): Html {
  return html`<header><h1>Latchkey</h1></header>
    ${said === undefined ? undefined : html`<p class="fault" role="alert">${said}</p> `}
    <p>You are not signed in.</p>
    <p>${way}</p>
    <p>
      Programs need no sign-in: they send an API key, as <code>Authorization: Bearer sk_…</code>.
      See <a href="/docs">the docs</a>.
    </p>`;
}

/** The page of somebody who has signed out here, and is about to at the provider. */
export function signedOutPage(elsewhere: URL): Html {
  return html`<header><h1>Latchkey</h1></header>
    <p>You are signed out here.</p>
    <p><a href="${elsewhere.href}">Sign out at the sign-in provider too</a></p>`;
}
