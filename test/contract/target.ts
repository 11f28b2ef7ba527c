import { createHash, randomUUID } from "node:crypto";
import { defaultSecretFormat } from "@latchkey/contract";
import { createMockKeyService } from "@latchkey/mock";
import type {
  MockKeyService,
  MockKeyServiceOptions,
  Principal,
  ProtectOptions,
} from "@latchkey/mock";
import type { KeyService, User } from "@latchkey/server";
import type { Express, RequestHandler } from "express";
import { getResponse, http, HttpResponse } from "msw";
import type { HttpHandler, PathParams } from "msw";
import { setupServer } from "msw/node";
import { programsOfTest } from "../support/program.ts";
import { signedInAs, startService } from "../support/service.ts";
import { stoppedPglite, stoppedPostgres } from "./stopped-database.ts";
import type { StoppedDatabase } from "./stopped-database.ts";

export type Send = (request: Request) => Promise<Response>;
export type RequestHeaders = Readonly<Record<string, string>>;

/** Where a service is asked. */
interface Place {
  /** The address before `/v1`. */
  readonly baseUrl: string;
  readonly send: Send;
}

/** Settings that are not those by default. */
const OTHERS = {
  usersOnly: { apiKeysManageApiKeys: false, leakReports: "off", expiryWarningDays: 0 },
  strict: { leakReports: "revoke", expiryWarningDays: 365 },
} as const;

/** What the conformance suite runs against: the API, and ways to what lies behind it. */
export interface Target extends Place {
  /** What a request acts as the user with. */
  readonly user: RequestHeaders;
  /** A key of an organization that is not the user's. */
  readonly strangersKey: () => Promise<{ readonly id: string; readonly secret: string }>;
  /** The same API with other settings; undefined where they cannot be chosen. */
  readonly others: Readonly<Record<keyof typeof OTHERS, Place | undefined>>;
  /**
   * An endpoint of the host's own behind a check of keys, `GET /host/:id`, and the same at `/optional/:id` and
   * `/unaudited/:id`; undefined where there is no host.
   */
  readonly host: Place | undefined;
  readonly now: () => Date;
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Lets so many requests fail while the work takes, for the database is away. */
  readonly whileAway: (requests: number, work: () => Promise<void>) => Promise<void>;
  /** The same, for the service itself fails. */
  readonly whileFaulty: (requests: number, work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface TargetKind {
  readonly name: string;
  readonly open: () => Promise<Target>;
}

const START = new Date("2026-11-23T09:00:00.000Z");
const ada: User = { id: "u1", name: "Ada", organizationId: "acme" };
const grace: User = { id: "u2", name: "Grace", organizationId: "other" };

const userOf = (request: Request): User | null => {
  const user = request.headers.get("x-test-user");
  return user === null ? null : (JSON.parse(user) as User);
};

/** A clock that is moved for whoever keeps it. */
async function stoppedClock(set: (instant: Date) => Promise<void>) {
  let instant = START;
  await set(instant);
  return {
    now: () => instant,
    advance: async (milliseconds: number) => {
      instant = new Date(instant.getTime() + milliseconds);
      await set(instant);
    },
  };
}

async function createAs(target: Pick<Target, "baseUrl" | "send">, headers: RequestHeaders) {
  const response = await target.send(
    new Request(`${target.baseUrl}/v1/api-keys`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ name: "A stranger's" }),
    }),
  );
  const { apiKey, secret } = (await response.json()) as { apiKey: { id: string }; secret: string };
  return { id: apiKey.id, secret };
}

/** The status that a host's endpoint answers, by its id. */
const statusOfHost = (id: unknown): number => (id === "teapot" ? 418 : 200);

function mount(app: Express, keys: KeyService): void {
  app.use(keys.router);
  const answer: RequestHandler = ({ params, principal }, response) => {
    response.status(statusOfHost(params["id"])).json({ who: principal?.name ?? null });
  };
  app.get("/host/:id", keys.requireApiKey(), answer);
  app.get("/optional/:id", keys.requireApiKey({ optional: true }), answer);
  app.get("/unaudited/:id", keys.requireApiKey({ audit: "none" }), answer);
}

/** The same endpoints, mocked. */
function hostHandlers(mock: MockKeyService): HttpHandler[] {
  const answer = ({
    params,
    principal,
  }: {
    params: PathParams;
    principal?: Principal | undefined;
  }) => HttpResponse.json({ who: principal?.name ?? null }, { status: statusOfHost(params["id"]) });
  const at = (path: string, options: ProtectOptions): HttpHandler =>
    http.get(
      `${mock.baseUrl}/${path}/:id`,
      mock.protect(answer, { ...options, route: `/${path}/:id` }),
    );
  return [at("host", {}), at("optional", { optional: true }), at("unaudited", { audit: "none" })];
}

async function embedded(database: StoppedDatabase): Promise<Target> {
  const service = await startService(database.source, { databaseTimeoutMs: 1_000, mount });
  const usersOnly = await startService(database.source, OTHERS.usersOnly);
  const strict = await startService(database.source, OTHERS.strict);
  const own = { baseUrl: service.url, send: fetch };
  return {
    ...own,
    ...(await stoppedClock(database.setClock)),
    user: signedInAs(ada),
    strangersKey: () => createAs(own, signedInAs(grace)),
    others: {
      usersOnly: { baseUrl: usersOnly.url, send: fetch },
      strict: { baseUrl: strict.url, send: fetch },
    },
    host: own,
    whileAway: (_, work) => database.whileAway(work),
    whileFaulty: (_, work) => database.whileFaulty(work),
    close: async () => {
      await service.close();
      await usersOnly.close();
      await strict.close();
      await database.close();
    },
  };
}

/** Puts a key of another organization into a program's database: it serves one only. */
async function insertStrangersKey({ query }: StoppedDatabase) {
  const { generate, hint } = defaultSecretFormat;
  const [id, secret] = [randomUUID(), generate()];
  const digest = createHash("sha256").update(secret).digest();
  await query(
    `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
     values ('other', $1, 'A stranger''s', now(), 'user', 'u2', 'Grace', now())`,
    [id],
  );
  await query(
    `insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at)
     values ($1, 'other', $2, $3, now())`,
    [digest, id, hint(secret)],
  );
  return { id, secret };
}

async function program(): Promise<Target> {
  const database = await stoppedPostgres();
  const programs = programsOfTest();
  const running = programs.run(["--database-url", database.url ?? "", "--port", "0"]);
  await running.said("Ctrl+C stops");
  return {
    baseUrl: running.baseUrl(),
    send: fetch,
    ...(await stoppedClock(database.setClock)),
    user: { cookie: await running.signIn() },
    strangersKey: () => insertStrangersKey(database),
    others: { usersOnly: undefined, strict: undefined },
    host: undefined,
    whileAway: (_, work) => database.whileAway(work),
    whileFaulty: (_, work) => database.whileFaulty(work),
    close: async () => {
      await programs.clean();
      await database.close();
    },
  };
}

/** @param wire How requests get to the mock. */
function mocked({ mock, usersOnly, strict }: Mocks, wire: (mock: MockKeyService) => Send) {
  const own = { baseUrl: mock.baseUrl, send: wire(mock) };
  const failing =
    (fault: "outage" | "internal_error") => async (times: number, work: () => Promise<void>) => {
      mock.failNext({ with: fault, times });
      await work();
    };
  return {
    ...own,
    user: signedInAs(ada),
    strangersKey: () => createAs(own, signedInAs(grace)),
    others: {
      usersOnly: { baseUrl: usersOnly.baseUrl, send: wire(usersOnly) },
      strict: { baseUrl: strict.baseUrl, send: wire(strict) },
    },
    now: mock.now,
    advance: async (milliseconds: number) => {
      for (const one of [mock, usersOnly, strict]) one.advance(milliseconds);
    },
    whileAway: failing("outage"),
    whileFaulty: failing("internal_error"),
  };
}

function createMocks() {
  const options = { authenticateUser: userOf, organizationId: "acme", now: START };
  const at = (name: string, own: MockKeyServiceOptions = {}): MockKeyService =>
    createMockKeyService({ ...options, ...own, baseUrl: `https://${name}.test` });
  return {
    mock: at("keys"),
    usersOnly: at("users-only", OTHERS.usersOnly),
    strict: at("strict", OTHERS.strict),
  };
}

type Mocks = ReturnType<typeof createMocks>;

/** The mock's own fetch. @param change What is planted between the mock and the suite. */
export function mockByFetch(change: (send: Send) => Send = (send) => send): TargetKind {
  return {
    name: "the mock's fetch",
    open: async () => {
      const mocks = createMocks();
      const { mock } = mocks;
      const asked: Send = async (request) =>
        (await getResponse(hostHandlers(mock), request)) ?? Response.error();
      return {
        ...mocked(mocks, (one) => change(one.fetch)),
        host: { baseUrl: mock.baseUrl, send: change(asked) },
        close: async () => {},
      };
    },
  };
}

const mockThroughMsw: TargetKind = {
  name: "the mock through msw",
  open: async () => {
    const mocks = createMocks();
    const { mock } = mocks;
    const handlers = Object.values(mocks).flatMap((one) => one.handlers);
    const server = setupServer(...handlers, ...hostHandlers(mock));
    server.listen({ onUnhandledFrame: "error" });
    return {
      ...mocked(mocks, () => (request) => fetch(request)),
      host: { baseUrl: mock.baseUrl, send: (request) => fetch(request) },
      close: async () => server.close(),
    };
  },
};

export const targetKinds: readonly TargetKind[] = [
  {
    name: "the server on PGlite",
    open: async () => embedded(await stoppedPglite()),
  },
  {
    name: "the server on PostgreSQL",
    open: async () => embedded(await stoppedPostgres()),
  },
  { name: "the program over HTTP", open: program },
  mockThroughMsw,
  mockByFetch(),
];
