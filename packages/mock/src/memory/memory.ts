import { createRateLimit, LEAK_REPORTS_LIMIT } from "@latchkey/contract/rules";
import type { RateLimit } from "@latchkey/contract/rules";
import { createApiKeyRows } from "./api-keys.ts";
import type { ApiKeyRows } from "./api-keys.ts";
import { createEntryRows } from "./audit-log-entries.ts";
import type { EntryRow, EntryRows } from "./audit-log-entries.ts";

/** A request that has claimed an idempotency key. */
interface Claim {
  readonly asked: string;
  readonly apiKeyId: string;
  readonly createdAt: Date;
}

/** All that the mock keeps, where the server has its database. */
export interface Memory {
  readonly apiKeys: ApiKeyRows;
  readonly entries: EntryRows;
  /** By principal, operation and idempotency key. */
  readonly claims: Map<string, Claim>;
  /** The entries of rejections, by key, reason and minute. */
  readonly rejections: Map<string, EntryRow>;
  /** Counts the reports of leaked keys. */
  readonly leakReports: RateLimit;
}

export function createMemory(): Memory {
  return {
    apiKeys: createApiKeyRows(),
    entries: createEntryRows(),
    claims: new Map(),
    rejections: new Map(),
    leakReports: createRateLimit(LEAK_REPORTS_LIMIT),
  };
}
