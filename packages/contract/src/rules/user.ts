import type { UserPrincipal } from "../generated/openapi-types/index.ts";
import { isOneLineText } from "./one-line-text.ts";

/** A user of the host's who is signed in. */
export interface User {
  /** The host's id of the user, 1 to 255 characters. */
  readonly id: string;
  /** The user's name, as the audit log is to show it, 1 to 255 characters. */
  readonly name: string;
  /** The organization that the user acts in, as the host names it, 1 to 255 characters. */
  readonly organizationId: string;
}

/** Whether a value says who somebody is, in which organization: callers without types may give anything. */
export function isUser(value: unknown): value is User {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, organizationId } = value as Partial<User>;
  return isOneLineText(id) && isOneLineText(name) && isOneLineText(organizationId);
}

/** What `authenticateUser` is to answer, for whoever answers something else. */
export const userExpected =
  "authenticateUser must return null, or { id, name, organizationId }, each a text of 1 to 255 characters on one line.";

/** A signed-in user as a principal; undefined if the value is none. */
export function principalOfUser(value: unknown): UserPrincipal | undefined {
  if (!isUser(value)) return undefined;
  const { id, name, organizationId } = value;
  return { type: "user", id, name, organizationId, expiresAt: null };
}
