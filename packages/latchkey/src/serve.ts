import { setTimeout as delay } from "node:timers/promises";
import { createKeyService } from "@latchkey/server";
import type { KeyService } from "@latchkey/server";
import type { Settings } from "./arguments.ts";
import type { Operation } from "./configuration/operation.ts";
import { createDrain } from "./drain.ts";
import { removeEndpointFile, writeEndpointFile } from "./embedded/endpoint-file.ts";
import { createReadiness } from "./health/readiness.ts";
import { openEndpoint } from "./holder/endpoint.ts";
import { listen } from "./listen.ts";
import type { Metrics } from "./metrics/metrics-server.ts";
import { openProgramDatabase } from "./program-database.ts";
import type { RequestFacts } from "./requests/watch-requests.ts";
import { migrateProgramSchema, openProgramSchema } from "./schemas.ts";
import { httpUrl } from "./server-address.ts";
import { createSessionRegister } from "./sessions/session-register.ts";
import type { SessionRegister } from "./sessions/session-register.ts";
import { openSignIn } from "./sign-in/open-sign-in.ts";
import type { OpenedSignIn } from "./sign-in/open-sign-in.ts";
import { createSite } from "./site.ts";
import { databaseFailure } from "./unavailable.ts";

/** The program at work. */
export interface Serving {
  readonly baseUrl: string;
  readonly port: number;
  /** A folder, or a database's URL without its password. */
  readonly place: string;
  /** Where metrics are, if they were asked for. */
  readonly metricsUrl: string | undefined;
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
  /** Told, once a minute at most, that connections are closed because there are too many. */
  readonly onCrowded: () => void;
  /** Told what became of each request. */
  readonly onRequest: (facts: RequestFacts) => void;
  /** Told once when the embedded database had to stop for good. */
  readonly onStop: (error: Error) => void;
}

/** How long requests in flight may take to end; what comes after it has the rest of ten seconds. */
const DRAIN_MS = 6_000;

/** Opens the database, brings it up to date, and serves. */
export async function serve(settings: Settings, events: ServingEvents): Promise<Serving> {
  const { organizationId, host, operation } = settings;
  const { onError } = events;
  const inBackground = (error: unknown): void => onError(error, {});
  const metrics = operation.metrics && (await measure(operation.metrics));
  const database = await openProgramDatabase(settings.database, {
    onError: inBackground,
    onStop: events.onStop,
    onUpkeep: metrics?.onUpkeep,
    onPool: metrics?.watchPool,
  }).catch(async (error: unknown) => {
    await metrics?.close();
    throw error;
  });
  const { source, place } = database;
  let endpoint: { close(): Promise<void> } | undefined;
  try {
    const sessionDatabase = openProgramSchema(source, { onError: inBackground });
    // Its cookie is named after the port, which is known only once it is taken.
    const opened: { signIn?: OpenedSignIn } = {};
    const publicUrl = settings.signIn?.publicUrl;
    const keys = createKeyService({
      database: source,
      authenticateUser: (request) => opened.signIn?.userOf(request),
      observer: metrics?.observer,
      ...settings.policy,
      origins: publicUrl === undefined ? [] : [publicUrl],
      onError,
    });
    await keys.migrate();
    await migrateProgramSchema(sessionDatabase);
    if ("folder" in settings.database) {
      endpoint = await serveCommands(settings.database.folder, {
        keys,
        organizationId,
        sessions: createSessionRegister(sessionDatabase),
        onError: inBackground,
      });
    }
    // What browsers and the provider were told is one address.
    const isFixed = publicUrl !== undefined || settings.signIn?.oidc !== undefined;
    const { server, port } = await listen({
      ...settings,
      ...operation,
      isFixed,
      onCrowded: events.onCrowded,
    });
    const drain = createDrain(server);
    const baseUrl = publicUrl ?? httpUrl(host, port);
    const signIn = (opened.signIn = openSignIn(settings.signIn, {
      database: sessionDatabase,
      organizationId,
      baseUrl,
      port,
      onError: inBackground,
    }));
    const readiness = createReadiness(source);
    server.on(
      "request",
      createSite({
        keys,
        ...signIn,
        baseUrl,
        readiness,
        requestListeners: [events.onRequest, ...(metrics ? [metrics.onRequest] : [])],
        trustProxy: operation.trustProxy,
        onError,
      }),
    );
    return {
      baseUrl,
      port,
      place,
      metricsUrl: metrics?.url,
      provider: settings.signIn?.oidc?.issuer,
      signInLink: signIn.link,
      async close() {
        readiness.stop();
        // Meanwhile those who send traffic here find out that they should not.
        await delay(operation.shutdownDelayMs);
        const [cut] = await Promise.all([drain(DRAIN_MS), endpoint?.close()]);
        await keys.close();
        await database.close();
        await metrics?.close();
        return cut;
      },
    };
  } catch (error) {
    await endpoint?.close();
    await database.close();
    await metrics?.close();
    throw databaseFailure(error, place);
  }
}

/** Begins to measure. Only where it is asked for, since it takes its time to load. */
async function measure(at: NonNullable<Operation["metrics"]>): Promise<Metrics> {
  const { serveMetrics } = await import("./metrics/metrics-server.ts");
  return serveMetrics(at);
}

/** Serves the commands that cannot open the folder, since it is this process's. */
async function serveCommands(
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
