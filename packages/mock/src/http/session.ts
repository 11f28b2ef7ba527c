import type { UserPrincipal } from "@latchkey/contract";
import { principalOfUser, userExpected } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";

/**
 * Who of the users is signed in, as a principal; undefined if nobody is.
 *
 * @throws TypeError if what `authenticateUser` returned is no user.
 */
export async function sessionPrincipal(
  { settings, signedIn }: Mock,
  request: Request,
): Promise<UserPrincipal | undefined> {
  // A copy: what it may read of the body is still to be read.
  const user: unknown = (await settings.authenticateUser(request.clone())) ?? signedIn;
  if (user === undefined) return undefined;
  const principal = principalOfUser(user);
  if (principal === undefined) throw new TypeError(userExpected);
  return principal;
}
