import { isInstant } from "../instant.ts";
import { canonicalIpAddress } from "../ip-address.ts";
import { isUuid } from "../uuid.ts";

/**
 * The string formats of openapi.yaml, for every validator of it (the server's at run time, the mock's compiled ahead of
 * time), so that the same texts pass everywhere.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": isInstant,
  uuid: isUuid,
  ip: (text) => canonicalIpAddress(text) !== undefined,
};
