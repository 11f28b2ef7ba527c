import { createHash } from "node:crypto";
import type { Response } from "express";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { guideSlugs } from "./navigation.ts";
import type { PreparedDocs } from "./prepared-docs.ts";

/** A page of the docs. */
export interface DocsPage {
  readonly path: string;
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  readonly sections?: readonly { readonly id: string; readonly title: string }[];
  /** Lets the page load what the API reference needs. */
  readonly reference?: boolean;
}

const everywhere =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
const policy = `${everywhere}; img-src 'self'`;
// Swagger UI's icons are data URLs in its style sheet, and it asks for the document and for what the reader tries.
const referencePolicy = `${everywhere}; img-src 'self' data:; connect-src 'self'`;

/** In this order: each outweighs those before it. */
const styles = ["docs.css", "docs-code.css", "docs-frame.css"];
const referenceStyles = [
  "reference.css",
  "reference-operations.css",
  "reference-tables.css",
  "reference-controls.css",
];

/** Answers with a page of the docs: nothing inline, nothing from elsewhere, the same for everyone who asks here. */
export function sendDocsPage(response: Response, page: DocsPage, prepared: PreparedDocs): void {
  const { path, status = 200, title, body, sections = [], reference = false } = page;
  const { assets, guides } = prepared;
  const asset = (name: string) => `/docs/assets/${assets[name] ?? name}`;
  const style = (name: string) => html`<link rel="stylesheet" href="${asset(name)}" /> `;
  const script = (name: string) => html`<script src="${asset(name)}" defer></script> `;
  const current = (href: string) => (href === path ? html` aria-current="page"` : undefined);
  const link = (href: string, text: string) =>
    html`<li><a href="${href}" ${current(href)}>${text}</a></li> `;
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === "Latchkey docs" ? title : `${title} · Latchkey docs`}</title>
        <link rel="icon" href="${asset("icon.svg")}" type="image/svg+xml" />
        ${reference ? style("swagger-ui.css") : undefined} ${styles.map(style)}
        ${reference ? referenceStyles.map(style) : undefined} ${script("docs.js")}
        ${reference ? [script("swagger-ui.js"), script("reference.js")] : undefined}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <a class="name" href="/docs">Latchkey <span>docs</span></a>
          <a href="/">Your keys</a>
        </header>
        <div class="columns">
          <nav class="side" aria-label="Docs">
            <details>
              <summary>Contents</summary>
              <h2>Guides</h2>
              <ul>
                ${guideSlugs.map((slug) => link(`/docs/${slug}`, guides.find((guide) => guide.slug === slug)?.title ?? slug))}
              </ul>
              <h2>Reference</h2>
              <ul>
                ${link("/docs/reference", "API reference")} ${link("/docs/problems", "Problems")}
              </ul>
            </details>
          </nav>
          <main id="content" tabindex="-1" class="${reference ? "reference" : "prose"}">
            <h1>${title}</h1>
            ${body}
          </main>
          ${
            sections.length < 2
              ? undefined
              : html`<nav class="sections" aria-label="On this page">
                  <h2>On this page</h2>
                  <ul>
                    ${sections.map(({ id, title }) => link(`#${id}`, title))}
                  </ul>
                </nav>`
          }
        </div>
      </body>
    </html> `.html;
  response
    .status(status)
    .set({
      "Content-Security-Policy": reference ? referencePolicy : policy,
      // Kept, but asked about each time: the next version may say something else.
      "Cache-Control": "no-cache",
      ETag: etagOf(whole),
    })
    .type("html")
    .send(whole);
}

/** A strong one: the same text, byte for byte. */
export function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}
