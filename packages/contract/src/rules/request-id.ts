import type { SecretFormat } from "../secret/secret-format.ts";

const REQUEST_ID = /^[\x21-\x7e]{1,128}$/;

/** Whether a value can be a request's id. Hosts take it from the client, so it may be anything, and may hold a secret. */
export function isRequestId(value: unknown, { contains }: SecretFormat): value is string {
  return typeof value === "string" && REQUEST_ID.test(value) && !contains(value);
}
