import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { guideSlugs, guideSummaries } from "./navigation.ts";
import type { PreparedDocs } from "./prepared-docs.ts";

/** Where the docs begin: what this is, and where to go. */
export function frontPage({ guides }: PreparedDocs, address: string): Html {
  const titleOf = (slug: string) => guides.find((guide) => guide.slug === slug)?.title ?? slug;
  const card = (href: string, title: string, summary: string) =>
    html`<li>
      <h3><a href="${href}">${title}</a></h3>
      <p>${summary}</p>
    </li> `;
  return html`<p class="lead">
      API keys for your organization, and an audit log that says which key did what. A revoked key
      is rejected from the very next request on.
    </p>
    <pre tabindex="0" data-language="sh"><code>curl "${address}/v1/principal" \\
  -H "Authorization: Bearer $LATCHKEY_API_KEY"</code></pre>
    <p>
      No key yet? <a href="/docs/getting-started">Get one in five minutes</a>, with nothing but
      curl.
    </p>
    <h2>Guides</h2>
    <ul class="cards">
      ${guideSlugs.map((slug) => card(`/docs/${slug}`, titleOf(slug), guideSummaries[slug]))}
    </ul>
    <h2>Reference</h2>
    <ul class="cards">
      ${card("/docs/reference", "API reference", "Every operation, to read and to try.")}
      ${card("/docs/problems", "Problems", "Every error, with its cause and its remedy.")}
      ${card("/openapi.yaml", "openapi.yaml", "The whole of the API, for your own tools.")}
    </ul>`;
}
