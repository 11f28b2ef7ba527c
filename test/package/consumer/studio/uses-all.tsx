// Uses every name that @latchkey/studio exports, as a host's settings page would. It must compile with no error.
import { Latchkey } from "@latchkey/sdk";
import { ApiKeys, AuditLog, englishLabels } from "@latchkey/studio";
import type {
  ApiKeysAddress,
  ApiKeysProps,
  AuditLogAddress,
  AuditLogProps,
  FrameProps,
  LabelChanges,
  Labels,
} from "@latchkey/studio";
import { createStudio } from "@latchkey/studio/express";
import type { StudioHandler, StudioOptions } from "@latchkey/studio/express";
import { useState } from "react";
import type { ReactNode } from "react";

const english: Labels = englishLabels;
const labels: LabelChanges = { apiKeys: { about: `For programs. ${english.apiKeys.about}` } };
const client = new Latchkey({ baseUrl: "https://app.example.com", credentials: "same-origin" });
const frame: FrameProps = { client, labels, className: "acme", theme: "dark", onSignIn: () => {} };

export function Settings({ page }: { readonly page: "keys" | "log" }): ReactNode {
  const [filters, setFilters] = useState<ApiKeysAddress>({});
  const [sought, setSought] = useState<AuditLogAddress>({});
  const keys: ApiKeysProps = {
    ...frame,
    filters,
    onFiltersChange: setFilters,
    auditLogHref: (apiKeyId) => `/log?apiKeyId=${apiKeyId}`,
    headingLevel: 1,
  };
  const log: AuditLogProps = { ...frame, filters: sought, onFiltersChange: setSought };
  return page === "keys" ? <ApiKeys {...keys} /> : <AuditLog {...log} />;
}

const options: StudioOptions = { apiBaseUrl: "/" };
export const handler: StudioHandler = createStudio(options);
