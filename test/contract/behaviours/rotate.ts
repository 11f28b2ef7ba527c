import type { RotatedApiKey } from "@latchkey/contract";
import type { Stage } from "../stage.ts";

export const keyPath = (id: string, more = ""): string => `/v1/api-keys/${id}${more}`;

/** Rotates a key as the user. */
export const rotate = ({ asUser }: Stage, id: string, body: object = {}): Promise<RotatedApiKey> =>
  asUser<RotatedApiKey>("POST", keyPath(id, "/rotate"), 200, body);
