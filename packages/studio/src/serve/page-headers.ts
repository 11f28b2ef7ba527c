import { originOf } from "./options.ts";
import type { PageConfiguration } from "../page-configuration.ts";

/** The headers of everything that is served here. */
export const everywhere = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/** The headers of the page: nothing inline, nothing from elsewhere but the API's answers, in nobody's frame. */
export function pageHeaders(configuration: PageConfiguration): Readonly<Record<string, string>> {
  const api = originOf(configuration);
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${api === undefined ? "" : ` ${api}`}`,
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    ...everywhere,
    "Content-Security-Policy": policy.join("; "),
    "Permissions-Policy": "clipboard-read=(), camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
  };
}
