import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import type { LatchkeyOptions, RequestOptions } from "./options.ts";

/** A client's options, checked and with their defaults. */
export interface Settings {
  readonly apiKey: string | undefined;
  readonly credentials: "include" | "same-origin" | "omit";
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

const DEFAULT_TIMEOUT_MS = 10_000;
/** Timers of browsers and Node fire at once above it. */
const MAX_TIMEOUT_MS = 2_147_483_647;
/** RFC 6750, section 2.1. */
const BEARER = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * Checks a client's options.
 *
 * @throws InvalidArgumentError with everything that is wrong with them.
 */
export function readOptions(options: LatchkeyOptions): Settings {
  const { apiKey, credentials, baseUrl, timeoutMs = DEFAULT_TIMEOUT_MS, headers = {} } = options;
  const faults = [
    ...faultsOfAuthentication(apiKey, credentials),
    ...faultsOfBaseUrl(baseUrl),
    ...faultsOfTimeout(timeoutMs),
    ...faultsOfHeaders(headers),
  ];
  if (options.fetch !== undefined && typeof options.fetch !== "function") {
    faults.push("fetch must be a function that takes a Request and answers with a Response.");
  }
  if (faults.length > 0) throw new InvalidArgumentError(faults);
  return {
    apiKey,
    credentials: credentials ?? "omit",
    baseUrl: new URL(baseUrl).href.replace(/\/+$/, ""),
    // Looked up at each call, so that what replaces it later is heeded.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    timeoutMs,
    headers,
  };
}

/** Checks a call's options. @throws InvalidArgumentError */
export function checkRequestOptions(options: RequestOptions): void {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS, headers = {} } = options;
  const faults = [...faultsOfTimeout(timeoutMs), ...faultsOfHeaders(headers)];
  if (signal !== undefined && typeof signal.addEventListener !== "function") {
    faults.push("signal must be an AbortSignal.");
  }
  if (faults.length > 0) throw new InvalidArgumentError(faults);
}

function faultsOfAuthentication(apiKey: unknown, credentials: unknown): string[] {
  if (credentials !== undefined) {
    if (apiKey !== undefined) {
      return [
        "apiKey and credentials exclude each other: act as an API key, or as the signed-in user.",
      ];
    }
    return credentials === "include" || credentials === "same-origin"
      ? []
      : ['credentials must be "include" or "same-origin".'];
  }
  if (apiKey === undefined) {
    return [
      'apiKey is missing: give the secret of an API key (sk_…), or credentials: "include" to act as the signed-in user.',
    ];
  }
  // Without the text: it may be most of a secret.
  return typeof apiKey === "string" && BEARER.test(apiKey)
    ? []
    : [
        "apiKey must be the secret of an API key (sk_…) as it was shown, without spaces or line breaks.",
      ];
}

function faultsOfBaseUrl(baseUrl: unknown): string[] {
  const example = "such as https://keys.example.com, without /v1";
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return [`baseUrl must be an absolute http or https address, ${example}.`];
  }
  const faults: string[] = [];
  if (url.username !== "" || url.password !== "") {
    faults.push("baseUrl must not hold a user name or password.");
  }
  if (url.href.includes("?") || url.href.includes("#")) {
    faults.push(`baseUrl must end with its path, ${example}.`);
  }
  return faults;
}

function faultsOfTimeout(timeoutMs: unknown): string[] {
  return typeof timeoutMs === "number" && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS
    ? []
    : ["timeoutMs must be a number of milliseconds from 1 to 2,147,483,647."];
}

function faultsOfHeaders(headers: unknown): string[] {
  if (typeof headers !== "object" || headers === null || headers instanceof Headers) {
    return ["headers must be a plain object of names and values."];
  }
  return Object.entries(headers).flatMap(([name, value]: [string, unknown]) => {
    if (name.toLowerCase() === "authorization") {
      return ["headers must not set Authorization: that is what apiKey is for."];
    }
    try {
      // Not left to fetch, whose error repeats the value.
      if (typeof value === "string" && new Headers([[name, value]]).has(name)) return [];
    } catch {
      // Falls through to the sentence below.
    }
    return [
      `headers must hold names and values that HTTP allows; ${JSON.stringify(name)} does not.`,
    ];
  });
}
