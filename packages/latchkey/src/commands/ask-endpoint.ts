import { describe, Failure } from "../failure.ts";
import { credentialHeader } from "../holder/caller-headers.ts";
import { reach } from "./client.ts";
import type { CommandCall } from "./command.ts";
import { placeOf } from "./place.ts";

const WITHIN_MS = 30_000;

/**
 * Asks what serves the database for what is the program's own, and no part of the API.
 *
 * @returns The answer's JSON; undefined where it has none.
 * @throws Failure
 */
export async function askEndpoint(
  call: CommandCall,
  { method = "GET", path }: { readonly method?: string; readonly path: string },
): Promise<unknown> {
  const place = placeOf(call);
  if ("baseUrl" in place) throw new Error("What is the program's own is not served elsewhere.");
  const { address, failure, close } = await reach(place, call);
  try {
    const response = await fetch(`${address.baseUrl}${path}`, {
      method,
      headers: { [credentialHeader]: address.credential },
      redirect: "error",
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    if (response.status === 204) return undefined;
    const body: unknown = await response.json();
    if (response.ok) return body;
    const cause = response.status >= 500 ? failure?.() : undefined;
    if (cause !== undefined)
      throw new Failure(`The database failed: ${describe(cause)}`, { cause });
    const { detail } = Object(body) as { readonly detail?: unknown };
    throw new Failure(typeof detail === "string" ? detail : `It answered ${response.status}.`);
  } finally {
    await close();
  }
}
