import { createHash, randomUUID } from "node:crypto";
import { defaultSecretFormat } from "@latchkey/contract";
import type { User } from "@latchkey/server";
import { signedInAs } from "../../support/service.ts";
import type { StoppedDatabase } from "../stopped-database.ts";
import type { Place } from "../target.ts";

const grace: User = { id: "u2", name: "Grace", organizationId: "other" };

/** Creates a key as a user of another organization. */
export async function createStrangersKey({ baseUrl, send }: Place) {
  const response = await send(
    new Request(`${baseUrl}/v1/api-keys`, {
      method: "POST",
      headers: { ...signedInAs(grace), "content-type": "application/json" },
      body: JSON.stringify({ name: "A stranger's" }),
    }),
  );
  const { apiKey, secret } = (await response.json()) as { apiKey: { id: string }; secret: string };
  return { id: apiKey.id, secret };
}

/** Puts a key of another organization into a program's database: it serves one only. */
export async function insertStrangersKey({ query }: StoppedDatabase) {
  const { generate, hint } = defaultSecretFormat;
  const [id, secret] = [randomUUID(), generate()];
  const digest = createHash("sha256").update(secret).digest();
  await query(
    `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
     values ('other', $1, 'A stranger''s', now(), 'user', 'u2', 'Grace', now())`,
    [id],
  );
  await query(
    `insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at)
     values ($1, 'other', $2, $3, now())`,
    [digest, id, hint(secret)],
  );
  return { id, secret };
}
