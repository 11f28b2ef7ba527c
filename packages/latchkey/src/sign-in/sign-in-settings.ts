import { isIP } from "node:net";
import type { OptionName } from "../commands/option-table.ts";
import { optionTable } from "../commands/option-table.ts";
import { isLoopback, organizationsOf } from "../commands/option-values.ts";
import type { Given } from "../commands/read-arguments.ts";
import { parseSpan } from "../commands/when.ts";
import { linkLifetimes, teamLifetimes } from "../sessions/session-lifetimes.ts";
import type { SessionLifetimes } from "../sessions/session-lifetimes.ts";

/** How a team signs in: at an OpenID Connect provider. */
export interface OidcSettings {
  /** As the provider writes it, to the last slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly organizations: OrganizationRule;
}

/** Whose keys a user manages: one organization's, whoever signs in, or what a claim says, if that is admitted. */
export type OrganizationRule =
  | { readonly organizationId: string }
  | { readonly claim: string; readonly admitted: readonly string[] | "any" };

/** Who may sign in, where, and for how long. */
export interface SignInSettings extends SessionLifetimes {
  /** The origin that browsers reach the program at; undefined where that is the address it listens on. */
  readonly publicUrl: string | undefined;
  /** Undefined where a link in the terminal signs in. */
  readonly oidc: OidcSettings | undefined;
}

type AllGiven = ReadonlyMap<OptionName, Given>;

const oidcOptions = Object.keys(optionTable).filter((name): name is OptionName =>
  name.startsWith("oidc-"),
);
const required = ["oidc-client-id", "oidc-client-secret"] as const;

/** What does not fit together in what was given, each option by its name. */
export function faultsOfSignIn(given: AllGiven): string[] {
  return [...faultsOfOidc(given), ...faultsOfAddress(given), ...faultsOfLifetimes(given)];
}

/** The settings; what was given has no fault. */
export function signInSettingsOf(given: AllGiven): SignInSettings {
  const value = (name: OptionName): string | undefined => given.get(name)?.value;
  const seconds = (name: OptionName): number | undefined => {
    const ms = parseSpan(value(name) ?? "");
    return ms === undefined ? undefined : ms / 1000;
  };
  const publicUrl = value("public-url");
  const oidc = oidcSettingsOf(given);
  const usual = oidc === undefined ? linkLifetimes : teamLifetimes;
  return {
    publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
    oidc,
    idleSeconds: seconds("session-idle") ?? usual.idleSeconds,
    lifetimeSeconds: seconds("session-lifetime") ?? usual.lifetimeSeconds,
  };
}

function oidcSettingsOf(given: AllGiven): OidcSettings | undefined {
  const value = (name: OptionName): string | undefined => given.get(name)?.value;
  const issuer = value("oidc-issuer");
  if (issuer === undefined) return undefined;
  const claim = value("oidc-organization-claim");
  const list = value("oidc-organizations") ?? "";
  return {
    issuer,
    clientId: value("oidc-client-id") ?? "",
    clientSecret: value("oidc-client-secret") ?? "",
    scope: value("oidc-scope") ?? "openid profile email",
    organizations:
      claim === undefined
        ? { organizationId: value("organization") ?? "default" }
        : { claim, admitted: list === "*" ? "any" : organizationsOf(list) },
  };
}

function faultsOfOidc(given: AllGiven): string[] {
  const issuer = given.get("oidc-issuer");
  if (issuer === undefined) {
    return oidcOptions.flatMap((name) => {
      const from = given.get(name)?.from;
      return from === undefined ? [] : [`${from} counts only with ${named("oidc-issuer")}.`];
    });
  }
  const faults = required
    .filter((name) => !given.has(name))
    .map((name) => `${issuer.from} needs ${named(name)}.`);
  const claim = given.get("oidc-organization-claim");
  const organizations = given.get("oidc-organizations");
  // Some providers know everybody: that nobody is left out must be said.
  if (claim === undefined && !given.has("organization")) {
    faults.push(
      `${issuer.from} needs ${named("oidc-organization-claim")}, or ${named("organization")} where everybody who can sign in there may manage the keys of one organization.`,
    );
  }
  if (claim !== undefined && organizations === undefined) {
    faults.push(
      `${claim.from} needs ${named("oidc-organizations")}: which organizations may sign in, or * for any.`,
    );
  }
  if (claim === undefined && organizations !== undefined) {
    faults.push(`${organizations.from} counts only with ${named("oidc-organization-claim")}.`);
  }
  return faults;
}

function faultsOfAddress(given: AllGiven): string[] {
  const host = given.get("host");
  if (host === undefined || isIP(host.value) === 0 || isLoopback(host.value)) return [];
  const where = `${host.from} ${host.value} can be reached by other machines`;
  if (!given.has("oidc-issuer")) {
    return [
      `${where}, and signing in by a link is safe on this machine only. Give ${named("oidc-issuer")} and ${named("public-url")} for a team to sign in, or listen on 127.0.0.1.`,
    ];
  }
  return given.has("public-url")
    ? []
    : [`${where}: give ${named("public-url")}, the address that browsers reach it at.`];
}

function faultsOfLifetimes(given: AllGiven): string[] {
  const [idle, lifetime] = [given.get("session-idle"), given.get("session-lifetime")];
  const [idleMs = 0, lifetimeMs = Infinity] = [idle, lifetime].map((one) =>
    one === undefined ? undefined : parseSpan(one.value),
  );
  if (idleMs <= lifetimeMs) return [];
  return [
    `${idle?.from ?? ""} is longer than ${lifetime?.from ?? ""}, so no session would ever end by lying idle.`,
  ];
}

/** A flag with its variable, or the variable alone. */
function named(name: OptionName): string {
  const { variable = "", isSecret } = optionTable[name];
  return isSecret === true ? variable : `--${name} (${variable})`;
}
