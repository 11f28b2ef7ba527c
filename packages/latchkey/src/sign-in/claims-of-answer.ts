import * as client from "openid-client";
import type { SignInChecks } from "./begun-sign-in.ts";
import type { OrganizationRule } from "./sign-in-settings.ts";
import { isEnough } from "./user-of-claims.ts";
import type { Claims } from "./user-of-claims.ts";

/**
 * Exchanges the provider's answer for what it says of the user. Checked on the way: `iss` of the answer (RFC 9207), state,
 * code verifier, the ID token's signature, issuer, audience, nonce and times, and that the user info is of the same user.
 *
 * @param answer The address that the browser came back to.
 * @throws An error of openid-client's, or of fetch.
 */
export async function claimsOfAnswer(
  configuration: client.Configuration,
  answer: URL,
  { checks, rule }: { readonly checks: SignInChecks; readonly rule: OrganizationRule },
): Promise<Claims> {
  const granted = await client.authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: checks.codeVerifier,
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  });
  const claims = granted.claims();
  if (claims === undefined) throw new Error("There is no ID token, though one was expected.");
  const canTellMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
  if (isEnough(claims, rule) || !canTellMore) return claims;
  const info = await client.fetchUserInfo(configuration, granted.access_token, claims.sub);
  // What was signed counts more.
  return { ...info, ...claims };
}
