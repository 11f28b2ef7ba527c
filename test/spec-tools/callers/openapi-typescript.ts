// What a user of the generated types writes. @ts-expect-error proves that a type is not `any`.
import type { components, operations, paths } from "./client.ts";

type Schemas = components["schemas"];

export const create: operations["createApiKey"]["requestBody"]["content"]["application/json"] = {
  name: "CI/CD Pipeline",
  expiresAt: null,
};

// @ts-expect-error a key needs a name
export const nameless: Schemas["CreateApiKeyRequest"] = {};

type Filter = NonNullable<paths["/v1/api-keys"]["get"]["parameters"]["query"]>;
export const filter: Filter = { status: "active", sort: "-createdAt" };

// @ts-expect-error no such status
export const wrongFilter: Filter = { status: "asleep" };

export function describeEntry({ actor, changes, outcome }: Schemas["AuditLogEntry"]): string {
  const status: number | undefined = outcome?.state === "completed" ? outcome.status : undefined;
  const snapshot = changes && "snapshot" in changes ? changes.snapshot : null;
  return `${actor.display} ${status ?? "pending"} ${JSON.stringify(snapshot)}`;
}

export function describeProblem(problem: Schemas["Problem"]): string {
  // @ts-expect-error only an invalid request lists its errors
  void problem.errors;
  if (problem.code === "invalid_request") return problem.errors.map(({ field }) => field).join();
  return problem.detail;
}
