// What a user of the generated client writes. @ts-expect-error proves that a type is not `any`.
import { Api, ApiKeyStatus, type AuditLogEntry, type Problem } from "./client.ts";

const { v1 } = new Api({ baseURL: "http://127.0.0.1:3000" });

export async function callAll(): Promise<unknown> {
  const { apiKey, secret } = (await v1.createApiKey({ name: "CI/CD Pipeline" })).data;
  // @ts-expect-error a key needs a name
  await v1.createApiKey({});

  const { data, nextCursor } = (
    await v1.listApiKeys({ status: ApiKeyStatus.Active, sort: "-createdAt" })
  ).data;
  // @ts-expect-error no such status
  await v1.listApiKeys({ status: "asleep" });

  await v1.updateApiKey(apiKey.id, { description: null });
  await v1.revokeApiKey(apiKey.id, {});
  await v1.deleteApiKey(apiKey.id);
  const got = (await v1.getApiKey(apiKey.id)).data.apiKey;
  const lines: string = (await v1.exportAuditLog({ format: "csv" })).data;

  const entries = (
    await v1.listAuditLogEntries({ apiKeyId: apiKey.id, cursor: nextCursor ?? undefined })
  ).data;
  const entry = (await v1.getAuditLogEntry(apiKey.id)).data.auditLogEntry;
  const principal = (await v1.getPrincipal()).data;
  if (principal.type === "user") return principal.expiresAt satisfies null;
  return [secret, data, got, lines, entries.data.map(describeEntry), describeEntry(entry)];
}

function describeEntry({ actor, outcome }: AuditLogEntry): string {
  return `${actor.display} ${outcome?.state === "completed" ? outcome.status : "pending"}`;
}

export function describeProblem(problem: Problem): string {
  // @ts-expect-error only an invalid request lists its errors
  void problem.errors;
  if (problem.code === "invalid_request") return problem.errors.map(({ field }) => field).join();
  return problem.detail;
}
