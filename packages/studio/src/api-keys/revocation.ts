import type { RevocationReason, RevokeApiKeyFields } from "@latchkey/sdk";

/** Why a key is revoked, as the API takes it. */
export type Revocation = Pick<RevokeApiKeyFields, "reason" | "note">;

/** Why, as it is filled in; empty for nothing said. */
export interface RevocationValues {
  readonly reason: RevocationReason | "";
  readonly note: string;
}

export const reasons = ["unused", "rotated", "leaked", "other"] as const;

export function revocationOf({ reason, note }: RevocationValues): Revocation {
  return {
    ...(reason === "" ? {} : { reason }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
}
