import { version } from "./version.ts";

/** Whether this is a page or a worker of a browser, where everyone can read what the code holds. */
export function inBrowser(): boolean {
  return "document" in globalThis || "importScripts" in globalThis;
}

/** What the client calls itself: `my-app/1.2 latchkey-sdk/0.1.0 (Node.js/24)`. */
export function userAgentOf(application: string | undefined): string {
  const runtime = globalThis.navigator?.userAgent;
  return [application, `latchkey-sdk/${version}`, runtime && `(${runtime})`]
    .filter(Boolean)
    .join(" ");
}
