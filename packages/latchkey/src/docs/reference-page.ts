import { html } from "../html.ts";
import type { Html } from "../html.ts";

/** The API reference. What is in it, a script renders from /openapi.json; the key has no name, so no form sends it. */
export function referencePage(licenses: readonly string[]): Html {
  const [license = "", notice = "", parts = ""] = licenses;
  return html`<p>
      Every operation, with its parameters, answers and samples. As a file:
      <a href="/openapi.yaml">openapi.yaml</a>, <a href="/openapi.json">openapi.json</a>.
    </p>
    <section class="key" aria-labelledby="key-title">
      <h2 id="key-title">Your API key</h2>
      <p id="key-help">
        To send requests from this page, enter the secret of an API key. It stays in this page's
        memory and is gone when you leave or reload it. Requests then carry the key and no cookie.
        Without a key they act as the user who is signed in.
      </p>
      <form id="key-form" hidden>
        <label for="key">Secret</label>
        <input
          id="key"
          type="text"
          placeholder="sk_…"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          data-1p-ignore
          data-lpignore="true"
          aria-describedby="key-help"
        />
        <button>Use this key</button>
        <button id="key-forget" type="button" hidden>Forget it</button>
      </form>
      <p id="key-status" role="status"></p>
    </section>
    <h2>Operations</h2>
    <div id="reference">
      <noscript><p>The operations need JavaScript. The files above do not.</p></noscript>
    </div>
    <p class="license">
      Rendered by Swagger UI, under the Apache License 2.0 (<a href="/docs/assets/${license}"
        >license</a
      >, <a href="/docs/assets/${notice}">notice</a>,
      <a href="/docs/assets/${parts}">its parts</a>).
    </p>`;
}
