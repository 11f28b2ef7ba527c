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
