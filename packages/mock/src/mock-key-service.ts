import type { ApiKey, AuditLogEntry, CreatedApiKey, RotatedApiKey } from "@latchkey/contract";
import { isRefusal, readAuditLogFilters } from "@latchkey/contract/rules";
import type { AuditLogFilters, User } from "@latchkey/contract/rules";
import { http } from "msw";
import type { HttpHandler } from "msw";
import { toApiKey } from "./api-keys/api-key.ts";
import { giveApiKey } from "./api-keys/given.ts";
import type { ApiKeyFields } from "./api-keys/given.ts";
import { giveRotation } from "./api-keys/given-rotation.ts";
import type { RotationFields } from "./api-keys/given-rotation.ts";
import { showSecrets } from "./api-keys/shown-secret.ts";
import type { ShownSecret } from "./api-keys/shown-secret.ts";
import { lineOf } from "./audit/line.ts";
import { createClock } from "./clock.ts";
import { createFaults } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { apiPathOf } from "./http/call.ts";
import { orNetworkError, orRejection } from "./http/fault-answers.ts";
import { createProtect } from "./http/protect.ts";
import type { Protect } from "./http/protect.ts";
import { createRouter } from "./http/router.ts";
import { createMemory } from "./memory/memory.ts";
import { readOptions } from "./options.ts";
import type { MockKeyServiceOptions } from "./options.ts";
import { createSeeded } from "./seeded.ts";
import type { Mock } from "./mock.ts";

/** Which entries to look at; `organizationId` is the mock's own by default. */
export type EntriesSought = AuditLogFilters & { readonly organizationId?: string | undefined };

/** The Latchkey API without a server, with all of its rules: keys are checked, and the audit log is written. */
export interface MockKeyService {
  /** Where the service is to be found, for a client's `baseUrl`. */
  readonly baseUrl: string;
  /** For msw: `setupServer(...mock.handlers)` in Node, `setupWorker(...mock.handlers)` in a browser. */
  readonly handlers: readonly HttpHandler[];
  /**
   * For a client's `fetch`: nothing is intercepted, and nothing can leak to the network.
   *
   * @throws TypeError for a request that is none of the API's, or whose connection `failNext` broke.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Puts a check before a resolver of your own endpoints: only requests with a valid API key pass, each with an entry. */
  readonly protect: Protect;
  /** Forgets all that has happened: keys, log, faults, who is signed in, and how far the clock was moved. */
  readonly reset: () => void;

  /** Puts a key there, without a request and without an entry. @throws TypeError where the fields do not fit. */
  readonly createApiKey: (fields: ApiKeyFields) => CreatedApiKey;
  /**
   * Rotates a key, without a request and without an entry: for tests that begin in its overlap.
   *
   * @throws TypeError where there is no such key, it is not active, or the fields do not fit.
   */
  readonly rotateApiKey: (apiKeyId: string, fields?: RotationFields) => RotatedApiKey;
  /** Signs a user in: requests without an `Authorization` header then act as them. */
  readonly signIn: (
    user: Omit<User, "organizationId"> & { readonly organizationId?: string },
  ) => void;
  readonly signOut: () => void;
  /** Lets coming requests fail, each fault in its turn. @throws TypeError where `times` is no number of requests. */
  readonly failNext: (fault: Fault) => void;

  /** The mock's clock. */
  readonly now: () => Date;
  /** Moves the clock, in milliseconds: keys expire, overlaps end, last-used moves on, idempotency keys are forgotten. */
  readonly advance: (milliseconds: number) => void;

  /** The keys of an organization, in the order in which they were created. */
  readonly apiKeys: (organizationId?: string) => ApiKey[];
  /** The secrets that a key has had, the newest first, without their texts. @throws TypeError where there is no such key. */
  readonly secretsOf: (apiKeyId: string) => ShownSecret[];
  /** The entries of an organization, in the order in which they occurred. @throws TypeError where the filters do not fit. */
  readonly auditLog: (sought?: EntriesSought) => AuditLogEntry[];
  /** The same entries, each in a line: `API Key: CI/CD Pipeline: GET /v1/principal → 200`. */
  readonly auditLogLines: (sought?: EntriesSought) => string[];
}

/**
 * Creates a mock. It keeps everything in memory, starts nothing and holds nothing open.
 *
 * @throws TypeError naming every fault of the options.
 */
export function createMockKeyService(options: MockKeyServiceOptions = {}): MockKeyService {
  const settings = readOptions(options);
  const { baseUrl, organizationId: ownId, format } = settings;
  const seed = options.seed === undefined ? undefined : String(options.seed);
  const mock: Mock = {
    settings,
    clock: createClock(options.now),
    seeded: createSeeded(seed, format),
    faults: createFaults(),
    memory: createMemory(),
    signedIn: undefined,
  };
  const route = createRouter(mock);
  const { clock } = mock;

  const reset = (): void => {
    mock.memory = createMemory();
    mock.signedIn = undefined;
    mock.faults.clear();
    clock.reset();
    mock.seeded.reset();
    for (const fields of options.apiKeys ?? []) giveApiKey(mock, fields);
  };
  reset();

  const auditLog = ({
    organizationId = ownId,
    ...filters
  }: EntriesSought = {}): AuditLogEntry[] => {
    const filter = readAuditLogFilters(filters);
    if (isRefusal(filter)) throw new TypeError("to must be after from.");
    const all = { organizationId, limit: Number.POSITIVE_INFINITY };
    const rows = mock.memory.entries.select({ ...filter, ...all });
    return rows.toReversed().map((row) => structuredClone(row));
  };

  return {
    baseUrl,
    handlers: [
      http.all(
        ({ request }) => apiPathOf(settings, new URL(request.url)) !== undefined,
        ({ request }) => orNetworkError(() => route(request)),
      ),
    ],
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
      const response = await orRejection(signal, () => route(request));
      if (response !== undefined) return response;
      throw new TypeError(
        `fetch failed: ${request.method} ${request.url} is not mocked; this mock answers below ${baseUrl}/v1.`,
      );
    },
    protect: createProtect(mock),
    reset,
    createApiKey: (fields) => giveApiKey(mock, fields),
    rotateApiKey: (apiKeyId, fields = {}) => giveRotation(mock, apiKeyId, fields),
    signIn: (user) => {
      mock.signedIn = { organizationId: ownId, ...user };
    },
    signOut: () => {
      mock.signedIn = undefined;
    },
    failNext: mock.faults.add,
    now: clock.now,
    advance: clock.advance,
    apiKeys: (organizationId = ownId) =>
      mock.memory.apiKeys.of(organizationId).map((row) => toApiKey(row, clock.now())),
    secretsOf: (apiKeyId) => showSecrets(mock, apiKeyId),
    auditLog,
    auditLogLines: (sought) => auditLog(sought).map(lineOf),
  };
}
