import { admissionValues, prepareAdmission } from "../postgres/admission.ts";
import type { AdmissionRequest, AdmissionRow } from "../postgres/admission.ts";
import { packOutcomes } from "../postgres/audit-log-outcomes.ts";
import type { Outcome } from "../postgres/audit-log-outcomes.ts";
import type { Database } from "../postgres/database.ts";
import { instantOfEntryTime, newEntryRest } from "../postgres/entry-id.ts";
import { lastUsedStatement, lastUsedValues } from "../postgres/last-used.ts";
import type { Use } from "../postgres/last-used.ts";
import { rejectionsStatement, rejectionsValues } from "../postgres/rejections.ts";
import type { RejectedRequest } from "../postgres/rejections.ts";
import { safeObserver } from "../observer.ts";
import type { SafeObserver } from "../observer.ts";
import type { Principal } from "../principal.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { secretDigestHex } from "../secret-digest.ts";
import { judge } from "./batch.ts";
import type { Judgment } from "./batch.ts";
import { createLikely } from "./likely.ts";
import { createNotes } from "./notes.ts";
import { createQueue } from "./queue.ts";
import type { QueueBounds } from "./queue.ts";

/** Whether a request may go on; if so, as whom, and under which entry its outcome is to be noted. */
type Verdict =
  | {
      readonly admitted: true;
      readonly principal: Principal;
      readonly hint: string;
      /** The entry's id; undefined where the request is not audited. */
      readonly entryId: string | undefined;
      /** The instant of the verdict, by the database's clock. */
      readonly admittedAt: () => Date;
    }
  | { readonly admitted: false; readonly reason: "unknown" | "revoked" | "expired" | "ended" };

/** Bounds of admission, as the host's options set them. */
export interface AdmissionBounds extends QueueBounds {
  /** The longest that a batch may take in the database, in milliseconds. */
  readonly statementTimeoutMs: number;
}

/** A request that presents a secret. */
export interface Presented {
  /** Well formed; whether any key has it is what is asked. */
  readonly secret: string;
  /** What is told of it; asked only where it is needed. */
  readonly origin: () => RequestOrigin;
  /** Whether it gets an entry of its own. */
  readonly audited: boolean;
  /** Whether its client has gone. */
  readonly isGone: () => boolean;
}

/** The way in: every request with a key goes through it. */
export interface Admission {
  /**
   * Admits a request or rejects it: checks the secret and commits the request's entry, as one step. A verdict is as good
   * as the instant it was given; nothing of it may be kept for another request. Undefined where the client has gone.
   *
   * @throws LatchkeyError `unavailable`: then the request must not go on.
   */
  readonly admit: (presented: Presented) => Promise<Verdict | undefined>;
  /** Notes what became of an admitted request; it is in the log after 250 ms at most, or at the next read of it. */
  readonly noteOutcome: (outcome: Outcome) => void;
  /** Writes the outcomes that are noted, now: before the log is read. */
  readonly flushOutcomes: () => Promise<void>;
  /** Moves last-used where that is due, now: before API keys are read. */
  readonly flushLastUsed: () => Promise<void>;
}

/** One for batches, one for the rest; where many wait, a second batch takes turns with the rest. None waits for the pool. */
const CONNECTIONS = 2;

// Proved in test/faults/revocation-history.test.ts.
/**
 * Sets connections apart for admission, and starts nothing: the first request does.
 *
 * @param onError Is told of what failed in the background: outcomes and uses that could not be written yet.
 */
export function createAdmission(
  database: Database,
  bounds: AdmissionBounds,
  onError: (error: unknown) => void,
  observer: SafeObserver = safeObserver(),
): Admission {
  const { schema, isClosed } = database;
  const prepare = database.reserve({
    connections: CONNECTIONS,
    timeoutMs: bounds.statementTimeoutMs,
  });
  const judging = prepareAdmission(prepare, schema);
  const rejecting = prepare(rejectionsStatement(schema));
  const moving = prepare(lastUsedStatement(schema));
  const outcomes = createNotes<Outcome>(
    async (noted) => {
      if (!isClosed()) await judging.run(admissionValues([], packOutcomes(noted)).values);
    },
    onError,
    observer.onOutcomes,
  );
  const uses = createNotes<Use>(async (noted) => {
    if (!isClosed()) await moving.run(lastUsedValues(noted));
  }, onError);
  const inHalves = !database.isInProcess;
  const judgment = createQueue<AdmissionRequest, Judgment>(
    (requests) => judge(judging, outcomes, requests),
    bounds,
    observer.onBatch,
    inHalves,
  );
  const rejection = createQueue<RejectedRequest, void>(
    async (rejected) => {
      await rejecting.run(rejectionsValues(rejected));
      return rejected.map(() => ({ status: "fulfilled", value: undefined }));
    },
    bounds,
    undefined,
    inHalves,
  );
  const likely = createLikely();

  const admit: Admission["admit"] = async ({ secret, origin, audited, isGone }) => {
    const digest = secretDigestHex(secret);
    const entry = audited ? { rest: newEntryRest(), origin: origin() } : undefined;
    const judged = await judgment({ item: { digest, entry }, likely: likely.has(digest), isGone });
    if (judged === undefined) return undefined;
    const { row } = judged;
    likely.set(digest, row?.reason === null);
    if (row === undefined) return { admitted: false, reason: "unknown" };
    if (row.reason !== null) {
      // Also where its client has gone: whoever tries secrets out does not wait for the answer.
      if (entry !== undefined) {
        await rejection({ item: { entry, row }, likely: false, isGone: () => false });
      }
      return { admitted: false, reason: row.reason };
    }
    if (judged.first && row.last_used_is_due) {
      const { ip, userAgent } = origin();
      uses.note({ digest, ip, userAgent });
    }
    return {
      admitted: true,
      principal: principalOf(row),
      hint: row.hint,
      entryId: entry === undefined ? undefined : row.entry_time + entry.rest,
      admittedAt: () => instantOfEntryTime(row.entry_time),
    };
  };
  return {
    admit,
    noteOutcome: outcomes.note,
    flushOutcomes: outcomes.flush,
    flushLastUsed: uses.flush,
  };
}

function principalOf(row: AdmissionRow): Principal {
  return {
    type: "api_key",
    id: row.api_key_id,
    name: row.name,
    organizationId: row.organization_id,
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
}
