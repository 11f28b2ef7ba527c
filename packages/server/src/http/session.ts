import { LatchkeyError } from "../errors.ts";
import type { Principal, User } from "../principal.ts";
import type { Request } from "express";
import type { GateOptions } from "./gate.ts";

function isText(value: unknown): value is string {
  if (typeof value !== "string" || value.length < 1 || value.length > 255) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return value.isWellFormed() && !/[\u0000-\u001f\u007f-\u009f]/.test(value);
}

function isUser(value: unknown): value is User {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, organizationId } = value as Partial<User>;
  return isText(id) && isText(name) && isText(organizationId);
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
