import type { Changes, PrincipalReference } from "../generated/openapi-types/index.ts";
import type { SecretFormat } from "../secret/secret-format.ts";

/** Who revokes a key that was reported as leaked: nobody has signed in. */
export const LEAK_REPORTER: PrincipalReference = {
  type: "system",
  id: "leak-report",
  name: "Leak report",
};

/** What the entry of a report tells: which secret was found, and where. */
export function leakReportSnapshot(
  format: SecretFormat,
  report: { readonly hint: string; readonly url: string | undefined },
): Changes {
  const url = report.url === undefined ? null : format.redact(report.url);
  return { snapshot: { hint: report.hint, url } };
}
