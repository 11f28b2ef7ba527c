import type { RevokedApiKey } from "@latchkey/contract";
import type { Stage } from "../stage.ts";

export const revokePath = (id: string): string => `/v1/api-keys/${id}/revoke`;

/** Revokes a key as the user. */
export const revoke = ({ asUser }: Stage, id: string, body?: object): Promise<RevokedApiKey> =>
  asUser<RevokedApiKey>("POST", revokePath(id), 200, body);
