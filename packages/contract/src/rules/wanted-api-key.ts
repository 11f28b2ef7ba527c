import type { CreateApiKeyRequest, Snapshot } from "../generated/openapi-types/index.ts";
import { wantedExpiration } from "./expiration.ts";

/** What a create asks for, parsed. */
export interface WantedApiKey {
  readonly name: string;
  readonly description: string | null;
  readonly expiresAt: Date | null;
}

/** Reads what a create asks for: absent is null. */
export function wantedApiKey(input: CreateApiKeyRequest): WantedApiKey {
  const { name, description = null, expiresAt } = input;
  return { name, description, expiresAt: wantedExpiration(null, expiresAt) };
}

/** What the entry of a create tells of the new key. */
export function createdSnapshot(wanted: WantedApiKey, hint: string): Snapshot {
  const { name, description, expiresAt } = wanted;
  return { snapshot: { name, description, hint, expiresAt: expiresAt?.toISOString() ?? null } };
}

/** What tells one create from another, however it spells it: absent is null, and an instant is the same in any offset. */
export function sameCreateText({ name, description, expiresAt }: WantedApiKey): string {
  return JSON.stringify([name, description, expiresAt?.toISOString() ?? null]);
}

/** What a rotation asks for, parsed. */
export interface WantedRotation {
  readonly apiKeyId: string;
  readonly overlapSeconds: number;
  /** Undefined where the expiration stays as it is. */
  readonly expiresAt: string | null | undefined;
}

/** What tells one rotation from another, however it spells it. */
export function sameRotateText({ apiKeyId, overlapSeconds, expiresAt }: WantedRotation): string {
  const instant = expiresAt === undefined ? "as it is" : wantedExpiration(null, expiresAt);
  return JSON.stringify([apiKeyId.toLowerCase(), overlapSeconds, instant]);
}
