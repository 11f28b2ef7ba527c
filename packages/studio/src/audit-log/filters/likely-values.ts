import type { AuditLogEntry } from "@latchkey/sdk";
import { actionText, resourceTypeText } from "../entry-text.ts";
import type { AuditLogLabels } from "../labels.ts";
import type { FilterName } from "./filters.ts";
import type { Suggestion } from "./suggestions.tsx";

/** What a filter is likely to be set to: Latchkey's own words, then what the entries that are shown have. */
export function likelyValues(
  entries: readonly AuditLogEntry[],
  labels: AuditLogLabels,
): Readonly<Record<Exclude<FilterName, "from" | "to" | "apiKeyId">, readonly Suggestion[]>> {
  const resources = entries.flatMap(({ resource }) => resource ?? []);
  const addresses = entries.flatMap(({ request }) => request?.ip ?? []);
  const actions = [...Object.keys(labels.actions), ...entries.map(({ action }) => action)];
  const types = [...Object.keys(labels.resourceTypes), ...resources.map(({ type }) => type)];
  return {
    actor: distinct(
      entries.map(({ actor }) => ({ value: actor.id, text: actor.display, detail: actor.id })),
    ),
    action: distinct(
      actions.map((value) => ({ value, text: actionText(value, labels), detail: value })),
    ),
    resourceType: distinct(
      types.map((value) => ({ value, text: resourceTypeText(value, labels), detail: value })),
    ),
    resourceName: distinct(
      resources.flatMap(({ name, type }) =>
        name === null
          ? []
          : [{ value: name, text: name, detail: resourceTypeText(type, labels).toLowerCase() }],
      ),
    ),
    ip: distinct(addresses.map((ip) => ({ value: ip, text: ip }))),
  };
}

/** The first of each value. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ value }) => {
    const isNew = !seen.has(value);
    seen.add(value);
    return isNew;
  });
}
