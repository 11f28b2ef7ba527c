import { hash, randomUUID } from "node:crypto";
import { secretFormat } from "@latchkey/contract";
import type { BenchDatabase } from "../database/start-database.ts";
import { LARGE } from "./fill.ts";

const format = secretFormat();

/** Makes a key of its own for a change; answers its id. @param isRotated Whether its overlap has begun. */
export async function newKey(query: BenchDatabase["query"], isRotated = false): Promise<string> {
  const id = await insertKey(query, hash("sha256", randomUUID()));
  if (isRotated) {
    await query(
      "update latchkey.api_key_secrets set valid_until = now() + interval '1 day' where organization_id = $1 and api_key_id = $2",
      [LARGE, id],
    );
    await query(INSERT_SECRET, [LARGE, id, hash("sha256", randomUUID())]);
  }
  return id;
}

/** Makes a key; answers its secret. */
export async function newSecret(query: BenchDatabase["query"]): Promise<string> {
  const secret = format.generate();
  await insertKey(query, hash("sha256", secret));
  return secret;
}

const INSERT_SECRET = `
insert into latchkey.api_key_secrets (digest, organization_id, api_key_id, hint, created_at)
values (decode($3, 'hex'), $1, $2, 'sk_AbCd…WxYz', now())`;

async function insertKey(query: BenchDatabase["query"], digest: string): Promise<string> {
  const id = randomUUID();
  await query(
    `insert into latchkey.api_keys (organization_id, id, name, created_at, created_by_type, created_by_id, created_by_name, updated_at)
    values ($1, $2, 'Made to be changed', now(), 'user', 'u1', 'Ada Lovelace', now())`,
    [LARGE, id],
  );
  await query(INSERT_SECRET, [LARGE, id, digest]);
  return id;
}
