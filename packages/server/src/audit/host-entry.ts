import type { Changes, PrincipalReference, SecretFormat } from "@latchkey/contract";
import { isOneLineText } from "@latchkey/contract/rules";
import { LatchkeyError } from "../errors.ts";
import type { ActingPrincipal } from "../principal.ts";
import type { Resource } from "./entry.ts";

/** A change of the host's, to be written into the audit log. */
export interface AuditLogRecord {
  /** What was done, in the past tense: lower-case words joined by dots, such as `environment.updated`, up to 100 characters. */
  readonly action: string;
  /** What it was done to. */
  readonly resource?: Resource | null | undefined;
  /**
   * What changed: field by field, `{ region: { from: "eu", to: "us" } }` (see `changesBetween`), or the whole of what was
   * created, `{ snapshot: { … } }`. JSON, 200 fields and 64 KiB at the most; secrets in it are redacted.
   */
  readonly changes?: Changes | null | undefined;
  /** Who started what the actor carried out, where it differs: the user that an agent works for, say. */
  readonly initiator?: PrincipalReference | null | undefined;
}

/** Actions that are written by Latchkey alone, so that whoever reads them can rely on it. */
const RESERVED = /^(?:api_key|request|audit_log)\./;
const ACTION = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/;
const RESOURCE_TYPE = /^[a-z][a-z0-9_]*$/;
const TYPES: readonly unknown[] = ["api_key", "user", "system"];
const CHANGES_BYTES = 64 * 1024;
const MOST_FIELDS = 200;

function isActor(value: unknown): value is PrincipalReference {
  if (typeof value !== "object" || value === null) return false;
  const { type, id, name } = value as Partial<PrincipalReference>;
  return TYPES.includes(type) && isOneLineText(id) && isOneLineText(name);
}

/** Drops what PostgreSQL's jsonb cannot hold, and redacts secrets, in every text and field name of a JSON value. */
function cleanJson(value: unknown, format: SecretFormat): unknown {
  const clean = (text: string): string => format.redact(text.toWellFormed().replaceAll("\0", ""));
  const replace = (_key: string, item: unknown): unknown => {
    if (typeof item === "string") return clean(item);
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).map(([name, field]) => [clean(name), field]));
  };
  try {
    return JSON.parse(JSON.stringify(value, replace));
  } catch {
    // Circular, a BigInt, nested too deep, a toJSON that fails; or no JSON at all, which is undefined as text.
    return undefined;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length <= MOST_FIELDS;
}

function isChanges(value: unknown): boolean {
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === "snapshot") return isFields(entries[0][1]);
  return entries.every(
    ([, change]) =>
      typeof change === "object" && change !== null && "from" in change && "to" in change,
  );
}

function redactResource(
  { type, id, name = null }: Resource,
  redact: SecretFormat["redact"],
): Resource {
  return { type, id: redact(id), name: name === null ? null : redact(name) };
}

/**
 * Checks a record of the host's, and who it is told of.
 *
 * @throws LatchkeyError `invalid_entry`, whose message names every fault.
 */
export function checkRecord(
  principal: ActingPrincipal,
  record: AuditLogRecord,
  format: SecretFormat,
): AuditLogRecord {
  if (typeof record !== "object" || record === null) {
    throw new LatchkeyError("invalid_entry", "audit.record: the record must be { action, … }.");
  }
  const { action, resource, initiator } = record;
  const faults: string[] = [];
  if (!isActor(principal) || !isOneLineText(principal.organizationId)) {
    faults.push(
      "the principal must be { type: api_key, user or system, id, name, organizationId }",
    );
  }
  if (typeof action !== "string" || action.length > 100 || !ACTION.test(action)) {
    faults.push("action must be lower-case words joined by dots, such as environment.updated");
  } else if (RESERVED.test(action)) {
    faults.push(
      "action must not begin with api_key., request. or audit_log., which are Latchkey's own",
    );
  }
  if (resource !== undefined && resource !== null) {
    if (
      !isOneLineText(resource.type) ||
      resource.type.length > 100 ||
      !RESOURCE_TYPE.test(resource.type)
    ) {
      faults.push(
        "resource.type must be lower-case letters, digits and underscores, such as environment",
      );
    }
    if (!isOneLineText(resource.id))
      faults.push("resource.id must be a text of 1 to 255 characters");
    if (resource.name !== undefined && resource.name !== null && !isOneLineText(resource.name)) {
      faults.push("resource.name must be a text of 1 to 255 characters, or null");
    }
  }
  if (initiator !== undefined && initiator !== null) {
    if (!isActor(initiator)) {
      faults.push("initiator must be { type: api_key, user or system, id, name }");
    }
  }
  const changes = record.changes === undefined ? null : cleanJson(record.changes, format);
  if (changes !== null && !isChanges(changes)) {
    faults.push(
      "changes must be JSON, { field: { from, to } } or { snapshot: { … } }, with 200 fields at the most",
    );
  } else if (Buffer.byteLength(JSON.stringify(changes)) > CHANGES_BYTES) {
    faults.push("changes must not be larger than 64 KiB");
  }
  if (faults.length > 0) {
    throw new LatchkeyError("invalid_entry", `audit.record: ${faults.join("; ")}.`);
  }
  const { redact } = format;
  return {
    action,
    resource: resource ? redactResource(resource, redact) : null,
    // isChanges has looked at its shape.
    changes: changes as Changes | null,
    initiator: initiator
      ? { type: initiator.type, id: redact(initiator.id), name: redact(initiator.name) }
      : null,
  };
}
