import type { Studio } from "../../test/support/studio.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Keys as an organization has them: used and unused, soon to expire, expired and revoked, made by another key. */
export async function fillForScreenshots({ api, serving }: Studio): Promise<void> {
  const create = async (fields: object): Promise<{ id: string; secret: string }> => {
    const response = await api("/v1/api-keys", { method: "POST", body: JSON.stringify(fields) });
    const created = (await response.json()) as { apiKey: { id: string }; secret: string };
    return { id: created.apiKey.id, secret: created.secret };
  };
  const use = (secret: string, init: RequestInit = {}) =>
    fetch(`${serving.baseUrl}/v1/${init.method === "POST" ? "api-keys" : "principal"}`, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    });
  const leaked = await create({ name: "Laptop of a contractor", description: "Ended in October" });
  await api(`/v1/api-keys/${leaked.id}/revoke`, { method: "POST" });
  await create({ name: "Trial", expiresAt: new Date(Date.now() + 1_500).toISOString() });
  const migration = "Copies the customers of the old system, once, on a weekend in December";
  await create({ name: "Data migration", description: migration, expiresAt: inDays(5) });
  await create({ name: "Status page", description: "Reads the uptime of each region" });
  const nightly = await create({ name: "Nightly export", expiresAt: inDays(364) });
  await use(nightly.secret);
  const pipeline = await create({
    name: "CI/CD Pipeline",
    description: "Deploys from main",
    expiresAt: inDays(90),
  });
  await use(pipeline.secret);
  // A key that expires makes none that outlives it.
  const fields = { name: "Preview environment 4127", expiresAt: inDays(14) };
  const preview = { method: "POST", body: JSON.stringify(fields) };
  await use(pipeline.secret, preview);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}
