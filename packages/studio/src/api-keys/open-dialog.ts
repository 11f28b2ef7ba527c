import type { ApiKey } from "@latchkey/sdk";

/** What can be done with keys, in a dialog of its own. */
export type OpenDialog =
  | { readonly kind: "create" }
  | {
      readonly kind: "edit" | "rotate" | "end-overlap" | "revoke" | "delete";
      readonly apiKey: ApiKey;
    };
