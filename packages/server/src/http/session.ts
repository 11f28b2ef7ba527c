import { isOneLineText } from "../one-line-text.ts";
import { LatchkeyError } from "../errors.ts";
import type { Principal, User } from "../principal.ts";
import type { Request } from "express";
import type { GateOptions } from "./gate.ts";

function isUser(value: unknown): value is User {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, organizationId } = value as Partial<User>;
  return isOneLineText(id) && isOneLineText(name) && isOneLineText(organizationId);
}

/**
 * Who of the host's users is signed in, as a principal; undefined if nobody is.
 *
 * @throws LatchkeyError `invalid_user` if what `authenticateUser` returned is no user, for to go on would be a guess.
 */
export async function sessionPrincipal(
  { authenticateUser }: GateOptions,
  request: Request,
): Promise<Principal | undefined> {
  const user: unknown = await authenticateUser?.(request);
  if (user === undefined || user === null) return undefined;
  if (!isUser(user)) {
    throw new LatchkeyError(
      "invalid_user",
      "authenticateUser must return null, or { id, name, organizationId }, each a text of 1 to 255 characters on one line.",
    );
  }
  const { id, name, organizationId } = user;
  return { type: "user", id, name, organizationId, expiresAt: null };
}
