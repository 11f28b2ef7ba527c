import type { PageConfiguration } from "../page-configuration.ts";

/** Options of the served page. Each may be left out. */
export interface StudioOptions {
  /**
   * Where the API is, without `/v1`: a URL, a path of the same origin, or relative to the page, which a proxy that takes a
   * prefix away does not disturb. Default `/`.
   */
  readonly apiBaseUrl?: string | undefined;
  /**
   * Where a POST ends the session, for the button "Sign out". A JSON answer's `location` says where to go then; without one,
   * the page is asked for again. Default: no button.
   */
  readonly signOutPath?: string | undefined;
  /** Where somebody signs in whose session has ended. Default: the page itself, asked for again. */
  readonly signInPath?: string | undefined;
  /** Where your docs are, for a link. Default: no link. */
  readonly docsPath?: string | undefined;
}

const names = ["apiBaseUrl", "signOutPath", "signInPath", "docsPath"] as const;

/** @throws TypeError with everything that is wrong with the options. */
export function readOptions(options: StudioOptions): PageConfiguration {
  // Callers without types may pass anything.
  const given = Object(options) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).filter((name) => !names.some((known) => known === name));
  const faults = [
    ...unknown.map((name) => `${name} is no option: there are ${names.join(", ")}.`),
    ...names.flatMap((name) => {
      const fault = faultOf(given[name]);
      return fault === undefined ? [] : [`${name} ${fault}`];
    }),
  ];
  if (faults.length > 0) throw new TypeError(faults.join(" "));
  return { ...options, apiBaseUrl: options.apiBaseUrl ?? "/" };
}

const anywhere = "https://studio.invalid/";

function faultOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const isUrl = typeof value === "string" && URL.canParse(value, anywhere);
  const isWeb = isUrl && /^https?:$/.test(new URL(value, anywhere).protocol);
  return isWeb ? undefined : 'must be a URL of http or https, or a path such as "/" or "./".';
}

/** The API's origin, if it is named as another one than the page's own. */
export function originOf({ apiBaseUrl }: PageConfiguration): string | undefined {
  const { origin } = new URL(apiBaseUrl, anywhere);
  return origin === new URL(anywhere).origin ? undefined : origin;
}
