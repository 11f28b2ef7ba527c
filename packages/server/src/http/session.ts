import { principalOfUser, userExpected } from "@latchkey/contract/rules";
import { LatchkeyError } from "../errors.ts";
import type { Principal } from "../principal.ts";
import type { Request } from "express";
import type { GateOptions } from "./gate.ts";

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
  const principal = principalOfUser(user);
  if (principal === undefined) throw new LatchkeyError("invalid_user", userExpected);
  return principal;
}
