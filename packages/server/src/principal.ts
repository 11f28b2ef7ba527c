import type { ApiKeyPrincipal, PrincipalReference, UserPrincipal } from "@latchkey/contract";

/** Who a request acts as: an API key or a user of the host's, in one organization. */
export type Principal = ApiKeyPrincipal | UserPrincipal;

/** Who is written into an entry as its actor; `system` is the host itself, in what it does without anyone asking. */
export interface ActingPrincipal {
  readonly type: PrincipalReference["type"];
  /** 1 to 255 characters. */
  readonly id: string;
  /** The name now, 1 to 255 characters. */
  readonly name: string;
  readonly organizationId: string;
}

/** The host itself, or the program that it runs, in what is done by nobody's request. */
export interface SystemPrincipal extends ActingPrincipal {
  readonly type: "system";
}

export type { User } from "@latchkey/contract/rules";
