import type { PageConfiguration } from "../page-configuration.ts";

/** @param root The element that holds it, as `data-configuration`. */
export function readConfiguration(root: HTMLElement): PageConfiguration {
  const given = root.dataset["configuration"] ?? "";
  // Written by `@latchkey/studio/express`; where Vite serves the page itself, nobody has.
  return given.startsWith("{") ? (JSON.parse(given) as PageConfiguration) : { apiBaseUrl: "./" };
}

/** Where something is, as a whole URL. */
export function resolve(path: string): string {
  return new URL(path, window.location.origin + window.location.pathname).href;
}
