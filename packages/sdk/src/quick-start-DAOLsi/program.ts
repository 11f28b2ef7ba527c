import { Latchkey } from "@latchkey/sdk";

const latchkey = new Latchkey(); // or new Latchkey({ apiKey, baseUrl })
const { apiKey, secret } = await latchkey.apiKeys.create({ name: "Nightly export" });
console.log(`Keep this secret, it is shown once: ${secret.slice(0, 3)}…`);
await latchkey.apiKeys.update(apiKey.id, { description: "Runs at 2 a.m." });
await latchkey.apiKeys.revoke(apiKey.id);
for await (const { action, actor } of latchkey.auditLog.list({ apiKeyId: apiKey.id })) {
  console.log(`${action} by ${actor.display}`);
}
