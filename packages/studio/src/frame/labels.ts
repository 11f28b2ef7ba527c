import { apiKeysLabels } from "../api-keys/labels.ts";
import { auditLogLabels } from "../audit-log/labels.ts";
import { commonLabels } from "./common-labels.ts";

/** Every text there is, in English. */
export const englishLabels = {
  common: commonLabels,
  apiKeys: apiKeysLabels,
  auditLog: auditLogLabels,
};

export type Labels = typeof englishLabels;

/** Texts to show instead; what is left out stays English. */
export type LabelChanges = {
  readonly [Part in keyof Labels]?: Partial<Labels[Part]>;
};

export function labelsWith(changes: LabelChanges): Labels {
  return {
    common: { ...commonLabels, ...changes.common },
    apiKeys: { ...apiKeysLabels, ...changes.apiKeys },
    auditLog: { ...auditLogLabels, ...changes.auditLog },
  };
}
