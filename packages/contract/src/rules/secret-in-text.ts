import type { SecretFormat } from "../secret/secret-format.ts";
import { refuseField } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** Refuses a name, description or note that holds a secret: it would be shown to everyone who sees the list. */
export function refuseSecretIn(
  format: SecretFormat,
  fields: Readonly<Partial<Record<"name" | "description" | "note", string | null | undefined>>>,
): Refusal | undefined {
  for (const [field, text] of Object.entries(fields)) {
    if (typeof text === "string" && format.contains(text)) {
      return refuseField(
        "body",
        `/${field}`,
        "must not contain a secret; if this one was meant to stay secret, revoke its key",
      );
    }
  }
  return undefined;
}
