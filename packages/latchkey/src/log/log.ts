import type { RequestFacts } from "../requests/watch-requests.ts";

// Proved in test/security/secrets-hunt.browser.test.ts.

/** What the program tells whoever runs it, on standard error. No line holds a secret. */
export interface Log {
  info(message: string, more?: Readonly<Record<string, unknown>>): void;
  warn(message: string, more?: Readonly<Record<string, unknown>>): void;
  /** What went wrong, with its causes. */
  error(error: unknown, more?: { readonly requestId?: string | undefined }): void;
  request(facts: RequestFacts): void;
  /** Writes what is still to be written, before the process ends. */
  flush(): void;
}

/** Whether the request is one that monitors send over and over. */
export function isProbe({ route }: RequestFacts): boolean {
  return route === "/livez" || route === "/readyz";
}
