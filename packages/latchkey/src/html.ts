import { createHash } from "node:crypto";
import type { Response } from "express";

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template of HTML; every value that is not HTML already is escaped, for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: String.raw({ raw: strings }, ...parts.map(rendered)) };
}

function rendered(part: Part): string {
  if (part === undefined) return "";
  if (Array.isArray(part)) return part.map(rendered).join("");
  // isArray does not narrow a readonly array away.
  const single = part as string | number | Html;
  if (typeof single === "object") return single.html;
  return String(single).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
h1 { font-size: 1.6rem; }
code { font: 0.875rem/1.6 ui-monospace, monospace; }
.fault { color: light-dark(#b00020, #ff8a80); font-weight: 600; }
`;

// In one piece: a space more between the tags, and its digest would be another.
const styleElement: Html = { html: `<style>${style}</style>` };
const styleDigest = createHash("sha256").update(style).digest("base64");

/** Besides those of every answer (limits/page-headers.ts). */
const headers = {
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/** Answers with a whole page: no script, nothing from elsewhere, kept in no cache. */
export function sendPage(
  response: Response,
  page: {
    readonly status?: number;
    readonly title: string;
    readonly body: Html;
    readonly head?: Html | undefined;
  },
): void {
  const { status = 200, title, body, head } = page;
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head} ${styleElement}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  response.status(status).set(headers).type("html").send(whole.html);
}
