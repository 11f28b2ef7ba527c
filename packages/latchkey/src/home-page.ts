import type { User } from "@latchkey/server";
import type { FormValues } from "./create-form.ts";
import { expirations } from "./create-form.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** The page of somebody who is signed in: what to do next. */
export function homePage(
  user: User,
  form: { readonly values: FormValues; readonly faults: readonly string[] },
): Html {
  const { values, faults } = form;
  return html`${banner(user)}
    <h2>Create an API key</h2>
    ${faults.map((fault) => html`<p class="fault" role="alert">${fault}</p> `)}
    <form class="create" method="post" action="/">
      <label
        >Name
        <input
          name="name"
          value="${values.name}"
          required
          maxlength="100"
          autofocus
          placeholder="CI/CD Pipeline"
          autocomplete="off"
      /></label>
      <label
        >Description
        <input
          name="description"
          value="${values.description}"
          maxlength="1000"
          placeholder="What it is for (optional)"
          autocomplete="off"
      /></label>
      <label
        >Expiration
        <select name="expiration">
          ${Object.entries(expirations).map(([value, { label }]) => html`<option value="${value}" ${value === values.expiration ? html` selected` : undefined}>${label}</option> `)}
        </select></label
      >
      <button>Create API key</button>
    </form>
    <p>
      Its secret is shown once, on the next page, with commands to try it.
      <a href="/docs">The docs</a> have everything else.
    </p>`;
}

/** The one page that holds a secret: the answer to its creation. */
export function createdPage(
  user: User,
  created: { readonly name: string; readonly secret: string; readonly baseUrl: string },
): Html {
  const { name, secret, baseUrl } = created;
  return html`${banner(user)}
    <h2>${name} is ready</h2>
    <p>
      This is its secret. <strong>It is shown only now</strong>, so put it where you keep secrets.
    </p>
    <pre class="secret"><code>${secret}</code></pre>
    <h2>Try it</h2>
    <p>Paste this into a terminal:</p>
    <pre><code>export LATCHKEY_BASE_URL=${baseUrl}
export LATCHKEY_API_KEY=${secret}</code></pre>
    <p>Who am I?</p>
    <pre><code>curl "$LATCHKEY_BASE_URL/v1/principal" \\
  -H "Authorization: Bearer $LATCHKEY_API_KEY"</code></pre>
    <p>Create a key by the API:</p>
    <pre><code>curl "$LATCHKEY_BASE_URL/v1/api-keys" \\
  -H "Authorization: Bearer $LATCHKEY_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"name": "Nightly export"}'</code></pre>
    <p>What was done, by which key:</p>
    <pre><code>curl "$LATCHKEY_BASE_URL/v1/audit-log-entries" \\
  -H "Authorization: Bearer $LATCHKEY_API_KEY"</code></pre>
    <p><a href="/">Create another key</a> · <a href="/docs">Docs</a></p>`;
}

function banner({ name, organizationId }: User): Html {
  return html`<header>
      <h1>Latchkey</h1>
      <form method="post" action="/sign-out"><button>Sign out</button></form>
    </header>
    <p>Signed in as <strong>${name}</strong>, organization <strong>${organizationId}</strong>.</p>`;
}
