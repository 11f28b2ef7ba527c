import { createKeyService, LatchkeyError } from "@latchkey/server";
import type { KeyService } from "@latchkey/server";
import type { Settings } from "./arguments.ts";
import { createDrain } from "./drain.ts";
import { removeEndpointFile, writeEndpointFile } from "./embedded/endpoint-file.ts";
import { describe, Failure } from "./failure.ts";
import { openEndpoint } from "./holder/endpoint.ts";
import { listen } from "./listen.ts";
import { createOwnApi } from "./own-api.ts";
import { openProgramDatabase } from "./program-database.ts";
import { migrateSessions, openSessionDatabase } from "./sessions/session-database.ts";
import { createSessionRegister } from "./sessions/session-register.ts";
import type { SessionRegister } from "./sessions/session-register.ts";
import { openSignIn } from "./sign-in/open-sign-in.ts";
import type { OpenedSignIn } from "./sign-in/open-sign-in.ts";
import { createSite } from "./site.ts";

/** The program at work. */
export interface Serving {
  readonly baseUrl: string;
  readonly port: number;
  /** A folder, or a database's URL without its password. */
  readonly place: string;
  /** Where a team signs in: the OpenID Connect provider. Undefined where a link signs in. */
  readonly provider: string | undefined;
  /** A new link that signs in whoever opens it, once; or the address that leads to the provider. */
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
    const sessionDatabase = openSessionDatabase(source, { onError: inBackground });
    // Its cookie is named after the port, which is known only once it is taken.
    const opened: { signIn?: OpenedSignIn } = {};
    const publicUrl = settings.signIn?.publicUrl;
    const keys = createKeyService({
      database: source,
      authenticateUser: (request) => opened.signIn?.userOf(request),
      origins: publicUrl === undefined ? [] : [publicUrl],
      onError,
    });
    await keys.migrate();
    await migrateSessions(sessionDatabase);
    if ("folder" in settings.database) {
      endpoint = await tellCommands(settings.database.folder, {
        keys,
        organizationId,
        sessions: createSessionRegister(sessionDatabase),
        onError: inBackground,
      });
    }
    // What browsers and the provider were told is one address.
    const isFixed = publicUrl !== undefined || settings.signIn?.oidc !== undefined;
    const { server, port } = await listen({ ...settings, isFixed });
    const drain = createDrain(server);
    const baseUrl = publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    const signIn = (opened.signIn = openSignIn(settings.signIn, {
      database: sessionDatabase,
      organizationId,
      baseUrl,
      port,
      onError: inBackground,
    }));
    const ownApi = createOwnApi(server);
    server.on("request", createSite({ keys, ...signIn, ownApi, baseUrl, onError }));
    return {
      baseUrl,
      port,
      place,
      provider: settings.signIn?.oidc?.issuer,
      signInLink: signIn.link,
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
  parts: {
    readonly keys: KeyService;
    readonly organizationId: string;
    readonly sessions: SessionRegister;
    readonly onError: (error: unknown) => void;
  },
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
