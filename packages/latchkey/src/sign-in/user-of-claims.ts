import { defaultSecretFormat } from "@latchkey/contract";
import { isOneLineText } from "@latchkey/contract/rules";
import type { User } from "@latchkey/server";
import type { OrganizationRule } from "./sign-in-settings.ts";

/** What a provider says of a user: an ID token's claims, and its user info. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** Why a user whom the provider knows is not let in here. */
export class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
}

const NAMES = ["name", "preferred_username", "email"];
const MOST = 255;

/** Whether the claims have all that is looked at, so that the provider need not be asked for more. */
export function isEnough(claims: Claims, rule: OrganizationRule): boolean {
  const hasOrganization = !("claim" in rule) || claims[rule.claim] !== undefined;
  return hasOrganization && NAMES.some((name) => nameOf(claims[name]) !== undefined);
}

/**
 * The user that claims speak of: `sub` is the id, since names change and may be taken again.
 *
 * @throws NotAdmitted whose message is for the user.
 */
export function userOfClaims(claims: Claims, rule: OrganizationRule): User {
  const { sub } = claims;
  if (!isOneLineText(sub)) throw new NotAdmitted("The sign-in provider named no user.");
  const [name = sub] = NAMES.flatMap((claim) => nameOf(claims[claim]) ?? []);
  return { id: sub, name, organizationId: organizationOf(claims, rule) };
}

function organizationOf(claims: Claims, rule: OrganizationRule): string {
  if (!("claim" in rule)) return rule.organizationId;
  const { claim } = rule;
  const value = claims[claim];
  const said = (Array.isArray(value) ? value : [value]).filter(isOneLineText);
  if (said.length === 0) {
    throw new NotAdmitted(
      `The sign-in provider did not say which organization you belong to (the claim ${claim}).`,
    );
  }
  const [organizationId, ...others] = [...new Set(said)].filter((id) => isAdmitted(rule, id));
  if (organizationId === undefined) {
    throw new NotAdmitted("Your organization is not one of those that may sign in here.");
  }
  if (others.length > 0) {
    throw new NotAdmitted(
      `The sign-in provider says that you belong to several organizations that may sign in here (the claim ${claim}), and not to which of them you mean.`,
    );
  }
  return organizationId;
}

/** Whether users of an organization may be signed in. */
export function isAdmitted(rule: OrganizationRule, organizationId: string): boolean {
  if (!("claim" in rule)) return organizationId === rule.organizationId;
  return rule.admitted === "any" || rule.admitted.includes(organizationId);
}

/** A name as the audit log can hold it. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const line = defaultSecretFormat.redact(
    value
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .trim(),
  );
  const name = line.slice(0, MOST).toWellFormed();
  return name === "" ? undefined : name;
}
