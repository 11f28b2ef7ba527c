import { isProblemError, Latchkey } from "@latchkey/sdk";
import { describe, Failure } from "../failure.ts";
import {
  actorHeader,
  credentialHeader,
  encodeName,
  organizationHeader,
} from "../holder/caller-headers.ts";
import type { EndpointAddress } from "../embedded/endpoint-file.ts";
import { userName } from "../person.ts";
import { version } from "../version.ts";
import { valueOf } from "./command.ts";
import type { CommandCall } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { placeOf, secretFor } from "./place.ts";

/** An endpoint that serves this command. */
export interface Reached {
  readonly address: EndpointAddress;
  /** What went wrong behind it last, if it is this process's own. */
  readonly failure?: () => unknown;
  close(): Promise<void>;
}

const ownUserAgent = `latchkey/${version()}`;

/**
 * Does work through the API, wherever the data is: a client is all that differs. What was opened for it is closed.
 *
 * @throws Misuse, Failure, or an error of the SDK's.
 */
export async function withClient<T>(
  call: CommandCall,
  work: (client: Latchkey) => Promise<T>,
  userAgent = ownUserAgent,
): Promise<T> {
  const place = placeOf(call);
  if ("baseUrl" in place) {
    return work(clientElsewhere(place.baseUrl, secretFor(call), userAgent));
  }
  const reached = await reach(place, call);
  try {
    return await work(
      clientOf(reached.address, { organizationId: valueOf(call, "organization"), userAgent }),
    );
  } catch (error) {
    throw behind(error, reached.failure?.());
  } finally {
    await reached.close();
  }
}

/** Each is loaded only where it is needed: a database takes its time. */
export async function reach(
  place: { folder: string } | { url: string },
  call: CommandCall,
): Promise<Reached> {
  if ("folder" in place) {
    const { reachFolder } = await import("./reach-folder.ts");
    return reachFolder(place.folder, call.output);
  }
  const { reachDatabase } = await import("./reach-database.ts");
  return reachDatabase(place.url);
}

function clientElsewhere(baseUrl: string, apiKey: string, userAgent: string): Latchkey {
  try {
    return new Latchkey({ baseUrl, apiKey, userAgent });
  } catch (error) {
    // In the words of the command's user.
    const reason = describe(error).replace(/^.*\bapiKey\b/, "LATCHKEY_API_KEY");
    throw new Misuse(`${reason}.`, { cause: error });
  }
}

function clientOf(
  { baseUrl, credential }: EndpointAddress,
  { organizationId, userAgent }: { organizationId: string | undefined; userAgent: string },
): Latchkey {
  return new Latchkey({
    baseUrl,
    // No API key goes with it: the credential is a header of its own.
    credentials: "same-origin",
    headers: {
      [credentialHeader]: credential,
      [actorHeader]: encodeName(userName()),
      ...(organizationId === undefined ? {} : { [organizationHeader]: encodeName(organizationId) }),
    },
    userAgent,
    timeoutMs: 30_000,
    // What fails on this machine fails again.
    maxRetries: 0,
  });
}

/** What really happened, where the answer was only that something did. */
function behind(error: unknown, failure: unknown): unknown {
  const isOpaque = isProblemError(error, "internal_error") || isProblemError(error, "unavailable");
  if (!isOpaque || failure === undefined) return error;
  return new Failure(`The database failed: ${describe(failure)}`, { cause: error });
}
