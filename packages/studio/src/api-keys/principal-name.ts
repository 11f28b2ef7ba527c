import type { ApiKey } from "@latchkey/sdk";
import { useLabels } from "../frame/frame-context.ts";

/** How whoever created or revoked a key is called: a user by name, a key as a key. */
export function usePrincipalName(): (principal: ApiKey["createdBy"]) => string {
  const { apiKeys } = useLabels();
  return ({ type, name }) => (type === "api_key" ? apiKeys.apiKeyDisplay(name) : name);
}
