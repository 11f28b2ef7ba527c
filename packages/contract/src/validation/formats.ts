import { isInstant } from "../instant.ts";
import { canonicalIpAddress } from "../ip-address.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The string formats of openapi.yaml, for every validator of it (the server's at run time, the mock's compiled ahead of
 * time), so that the same texts pass everywhere.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": isInstant,
  uuid: (text) => UUID.test(text),
  ip: (text) => canonicalIpAddress(text) !== undefined,
};
