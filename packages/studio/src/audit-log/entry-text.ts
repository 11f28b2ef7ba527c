import type { AuditLogEntry } from "@latchkey/sdk";
import type { AuditLogLabels } from "./labels.ts";

/** How an outcome is meant: what went well is not what the reader looks for. */
type OutcomeTone = "good" | "warn" | "bad" | "quiet";

export interface OutcomeText {
  readonly tone: OutcomeTone;
  readonly text: string;
  /** How long it took, or how often it was; null where there is nothing to add. */
  readonly detail: string | null;
}

/** What an entry is about: a resource, or the request itself where it has none. */
export type SubjectText =
  | { readonly kind: "resource"; readonly type: string; readonly name: string }
  | { readonly kind: "request"; readonly method: string; readonly path: string };

/** An action in words; one that has none is shown as the log has it. */
export function actionText(action: string, { actions }: AuditLogLabels): string {
  return Object.hasOwn(actions, action) ? (actions[action] ?? action) : action;
}

/** A resource's type in words: `service_account` is a service account. */
export function resourceTypeText(type: string, { resourceTypes }: AuditLogLabels): string {
  if (Object.hasOwn(resourceTypes, type)) return resourceTypes[type] ?? type;
  const words = type.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an entry is about; null for what is about nothing and comes from no request. */
export function subjectText(entry: AuditLogEntry, labels: AuditLogLabels): SubjectText | null {
  const { resource, request } = entry;
  if (resource !== null) {
    const type = resourceTypeText(resource.type, labels);
    return { kind: "resource", type, name: resource.name ?? resource.id };
  }
  if (request === null) return null;
  return { kind: "request", method: request.method, path: request.path };
}

/** How long a request took, in the largest unit that keeps it short. */
function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.round(milliseconds / 60_000)} min`;
}

/** What became of the request; null where the entry is of no request's admission or rejection. */
export function outcomeText(
  { outcome, reason, count }: AuditLogEntry,
  labels: AuditLogLabels,
): OutcomeText | null {
  if (reason !== null) {
    const text = Object.hasOwn(labels.reasons, reason)
      ? (labels.reasons[reason] ?? reason)
      : reason;
    return { tone: "bad", text, detail: count > 1 ? labels.times(count) : null };
  }
  if (outcome === null) return null;
  if (outcome.state === "pending") return { tone: "quiet", text: labels.pending, detail: null };
  const { status, durationMs } = outcome;
  const tone = status >= 500 ? "bad" : status >= 400 ? "warn" : "good";
  return { tone, text: String(status), detail: durationText(durationMs) };
}

/** An entry in one line, for those who hear it, and for the heading of the entry when it is open. */
export function sentence(entry: AuditLogEntry, labels: AuditLogLabels): string {
  const subject = subjectText(entry, labels);
  const about =
    subject === null
      ? []
      : [
          subject.kind === "request"
            ? `${subject.method} ${subject.path}`
            : `${subject.type} ${subject.name}`,
        ];
  return [entry.actor.display, actionText(entry.action, labels), ...about].join(", ");
}
