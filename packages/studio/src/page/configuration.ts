/** What the one who serves the page says to it, in the page itself. */
export interface PageConfiguration {
  /** Where the API is, without `/v1`, as a URL or relative to the page. */
  readonly apiBaseUrl: string;
  /** Where a POST signs out, relative to the page; undefined: there is no button for it. */
  readonly signOutPath?: string | undefined;
  /** Where somebody signs in, relative to the page; undefined: the page itself, loaded again, says how. */
  readonly signInPath?: string | undefined;
  /** Where the docs are, relative to the page; undefined: no link. */
  readonly docsPath?: string | undefined;
}

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
