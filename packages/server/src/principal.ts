import type { ApiKeyPrincipal, PrincipalReference, UserPrincipal } from "@latchkey/contract";

/** Who a request acts as: an API key or a user of the host's, in one organization. */
export type Principal = ApiKeyPrincipal | UserPrincipal;

/** The host itself as actor, for what it does without a request. */
export interface SystemPrincipal {
  readonly type: "system";
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
}

/** A user of the host's who is signed in. */
export interface User {
  /** The host's id of the user, 1 to 255 characters. */
  readonly id: string;
  /** The user's name, as the audit log is to show it, 1 to 255 characters. */
  readonly name: string;
  /** The organization that the user acts in, as the host names it, 1 to 255 characters. */
  readonly organizationId: string;
}

/** What of a principal is written into a record: people leave and keys are renamed, so the name is kept as it is now. */
export function referenceOf(principal: Principal | SystemPrincipal): PrincipalReference {
  return { type: principal.type, id: principal.id, name: principal.name };
}
