import type { IncomingMessage } from "node:http";

/** Who is at the command, percent-encoded. */
export const actorHeader = "x-latchkey-actor";

/** The organization that the command means, percent-encoded; absent where it is the endpoint's own. */
export const organizationHeader = "x-latchkey-organization";

/** What proves that the command may read the folder. Of its own, so that it is never taken for an API key's secret. */
export const credentialHeader = "x-latchkey-credential";

/** A name as such a header carries it. */
export function encodeName(name: string): string {
  return encodeURIComponent(name);
}

/** The name in a header; undefined where there is none, or it is broken. */
export function readName({ headers }: IncomingMessage, header: string): string | undefined {
  const value = headers[header];
  if (typeof value !== "string" || value === "") return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
