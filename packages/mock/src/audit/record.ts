import type { AuditLogEntry, EntryRequest, PrincipalReference } from "@latchkey/contract";
import { actorOf } from "@latchkey/contract/rules";
import type { EntryRow } from "../memory/audit-log-entries.ts";
import { asJsonb } from "../memory/jsonb.ts";
import type { Mock } from "../mock.ts";

/** A fact for the audit log. */
export interface NewEntry {
  readonly organizationId: string;
  readonly principal: PrincipalReference;
  readonly action: string;
  readonly resource?: AuditLogEntry["resource"] | undefined;
  readonly changes?: AuditLogEntry["changes"] | undefined;
  readonly outcome?: AuditLogEntry["outcome"] | undefined;
  readonly origin: EntryRequest;
  readonly reason?: string | undefined;
}

/** Writes an entry. */
export function record({ memory, clock, seeded }: Mock, entry: NewEntry): EntryRow {
  const { organizationId, principal, action, origin } = entry;
  const occurredAt = clock.now();
  const row: EntryRow = {
    id: seeded.id(occurredAt),
    occurredAt: occurredAt.toISOString(),
    action,
    actor: actorOf(principal),
    initiator: null,
    resource: entry.resource ?? null,
    changes: asJsonb(entry.changes ?? null),
    request: origin,
    outcome: entry.outcome ?? null,
    reason: entry.reason ?? null,
    count: 1,
  };
  memory.entries.add(organizationId, row);
  return row;
}
