import { createKeyService, LatchkeyError } from "@latchkey/server";
import type { KeyService } from "@latchkey/server";
import type { Settings } from "./arguments.ts";
import { createDrain } from "./drain.ts";
import { removeEndpointFile, writeEndpointFile } from "./embedded/endpoint-file.ts";
import { describe, Failure } from "./failure.ts";
import { openEndpoint } from "./holder/endpoint.ts";
import { listen } from "./listen.ts";
import { personAtKeyboard } from "./person.ts";
import { openProgramDatabase } from "./program-database.ts";
import { createSessionCookie } from "./session-cookie.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { createSessions } from "./sessions.ts";
import { createSignInCodes } from "./sign-in-codes.ts";
import { createSite } from "./site.ts";

/** The program at work. */
export interface Serving {
  readonly baseUrl: string;
  readonly port: number;
  /** A folder, or a database's URL without its password. */
  readonly place: string;
  /** A new link that signs in whoever opens it, once. */
  signInLink(): string;
  /**
   * Answers what is in flight, writes what is to be written, closes the database and frees its folder.
   *
   * @returns How many requests had to be cut off.
   */
  close(): Promise<number>;
}

export interface ServingEvents {
  /** Told of every request that failed, and of failures in the background. */
  readonly onError: (error: unknown, context: { readonly requestId?: string }) => void;
  /** Told once when the embedded database had to stop for good. */
  readonly onStop: (error: Error) => void;
}

/** How long requests in flight may take to end; what comes after it has the rest of ten seconds. */
const DRAIN_MS = 6_000;

/** Opens the database, brings it up to date, and serves. */
export async function serve(settings: Settings, events: ServingEvents): Promise<Serving> {
  const { organizationId, host } = settings;
  const { onError } = events;
  const inBackground = (error: unknown): void => onError(error, {});
  const database = await openProgramDatabase(settings.database, {
    onError: inBackground,
    onStop: events.onStop,
  });
  const { source, place } = database;
  let endpoint: { close(): Promise<void> } | undefined;
  try {
    const sessions = createSessions(source, { organizationId, onError: inBackground });
    // Named after the port, which is known only once it is taken.
    const named: { cookie?: SessionCookie } = {};
    const keys = createKeyService({
      database: source,
      authenticateUser: (request) => named.cookie && sessions.userOf(named.cookie.read(request)),
      onError,
    });
    await keys.migrate();
    await sessions.migrate();
    if ("folder" in settings.database) {
      endpoint = await tellCommands(settings.database.folder, { keys, organizationId });
    }
    const { server, port } = await listen(settings);
    const cookie = (named.cookie = createSessionCookie(port));
    const drain = createDrain(server);
    const codes = createSignInCodes();
    const baseUrl = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    server.on(
      "request",
      createSite({
        keys,
        sessions,
        cookie,
        codes,
        person: personAtKeyboard(organizationId),
        baseUrl,
        onError,
      }),
    );
    return {
      baseUrl,
      port,
      place,
      signInLink: () => `${baseUrl}/sign-in?code=${codes.issue()}`,
      async close() {
        const [cut] = await Promise.all([drain(DRAIN_MS), endpoint?.close()]);
        await keys.close();
        await database.close();
        return cut;
      },
    };
  } catch (error) {
    await endpoint?.close();
    await database.close();
    const isUnavailable = error instanceof LatchkeyError && error.code === "unavailable";
    if (!isUnavailable) throw error;
    const reason = describe(error.cause ?? error);
    throw new Failure(`The database ${place} cannot be used: ${reason}`, { cause: error });
  }
}

/** Serves the commands that cannot open the folder, since it is this process's. */
async function tellCommands(
  folder: string,
  parts: { readonly keys: KeyService; readonly organizationId: string },
): Promise<{ close(): Promise<void> }> {
  const endpoint = await openEndpoint(parts.keys, parts);
  try {
    writeEndpointFile(folder, endpoint);
  } catch (error) {
    await endpoint.close();
    throw error;
  }
  return {
    async close() {
      removeEndpointFile(folder);
      await endpoint.close();
    },
  };
}
