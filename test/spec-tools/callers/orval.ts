// What a user of the generated client writes. @ts-expect-error proves that a type is not `any`.
import {
  type AuditLogEntry,
  createApiKey,
  deleteApiKey,
  exportAuditLog,
  getApiKey,
  getAuditLogEntry,
  getPrincipal,
  listApiKeys,
  listAuditLogEntries,
  revokeApiKey,
  updateApiKey,
} from "./client.ts";

export async function callAll(): Promise<unknown> {
  const created = await createApiKey(
    { name: "CI/CD Pipeline" },
    { headers: { Authorization: "Bearer sk_" } },
  );
  // @ts-expect-error a key needs a name
  await createApiKey({});
  if (created.status !== 201) return created.data.detail;
  const { apiKey, secret } = created.data;

  const page = await listApiKeys({ status: "active", sort: "-createdAt", limit: 20 });
  // @ts-expect-error no such status
  await listApiKeys({ status: "asleep" });
  const cursor: string | null = page.status === 200 ? page.data.nextCursor : null;

  const updated = await updateApiKey(apiKey.id, { description: null });
  if (updated.status === 409) return updated.data.code satisfies "api_key_not_active";
  const deleted = await deleteApiKey(apiKey.id);
  if (deleted.status === 409) return deleted.data.code satisfies "api_key_active";
  await Promise.all([
    getApiKey(apiKey.id),
    revokeApiKey(apiKey.id, {}),
    exportAuditLog({ format: "csv" }),
  ]);

  const entries = await listAuditLogEntries({
    apiKeyId: apiKey.id,
    ...(cursor === null ? {} : { cursor }),
  });
  const entry = await getAuditLogEntry(apiKey.id);
  const principal = await getPrincipal();
  if (principal.status === 200 && principal.data.type === "user")
    return principal.data.expiresAt satisfies null;
  return [secret, entries.status === 200 && entries.data.data.map(describe), entry.status];
}

function describe({ actor, outcome }: AuditLogEntry): string {
  return `${actor.display} ${outcome?.state === "completed" ? outcome.status : "pending"}`;
}
