import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The page of somebody who is not signed in. */
export function signInPage(said?: string): Html {
  return html`<header><h1>Latchkey</h1></header>
    ${said === undefined ? undefined : html`<p class="fault" role="alert">${said}</p> `}
    <p>You are not signed in.</p>
    <p>
      Go to the terminal that Latchkey runs in, press <kbd>Enter</kbd>, and open the link that it
      prints. Each link works once.
    </p>
    <p>
      Programs need no sign-in: they send an API key, as <code>Authorization: Bearer sk_…</code>.
      See <a href="/docs">the docs</a>.
    </p>`;
}
