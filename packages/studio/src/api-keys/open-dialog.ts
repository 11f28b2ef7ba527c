import type { ApiKey } from "@latchkey/sdk";

/** What can be done with keys, in a dialog of its own. Rotating one would belong here. */
export type OpenDialog =
  | { readonly kind: "create" }
  | { readonly kind: "edit" | "revoke" | "delete"; readonly apiKey: ApiKey };
