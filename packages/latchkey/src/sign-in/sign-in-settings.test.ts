import { describe, expect, test } from "vitest";
import { parseArguments } from "../arguments.ts";

const whole = {
  LATCHKEY_OIDC_ISSUER: "https://login.example.com",
  LATCHKEY_OIDC_CLIENT_ID: "latchkey",
  LATCHKEY_OIDC_CLIENT_SECRET: "hunter2",
  LATCHKEY_OIDC_ORGANIZATION_CLAIM: "org",
  LATCHKEY_OIDC_ORGANIZATIONS: "acme, globex",
};

function settingsOf(env: NodeJS.ProcessEnv, args: string[] = []) {
  const asked = parseArguments(args, env);
  if (asked.command !== "serve") throw new Error(JSON.stringify(asked));
  return asked.settings;
}

function faultsOf(env: NodeJS.ProcessEnv, args: string[] = []): readonly string[] {
  const asked = parseArguments(args, env);
  return asked.command === "refuse" ? asked.faults : [];
}

/** Without these variables. */
const without = (...names: (keyof typeof whole)[]): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.some((n) => n === name)));

test("a team signs in where the environment says, for an hour unused and half a day at the most", () => {
  expect(settingsOf(whole).signIn).toEqual({
    publicUrl: undefined,
    oidc: {
      issuer: "https://login.example.com",
      clientId: "latchkey",
      clientSecret: "hunter2",
      scope: "openid profile email",
      organizations: { claim: "org", admitted: ["acme", "globex"] },
    },
    idleSeconds: 3600,
    lifetimeSeconds: 12 * 3600,
  });
});

test("everybody at a provider is let in only where that is said", () => {
  const env = without("LATCHKEY_OIDC_ORGANIZATION_CLAIM", "LATCHKEY_OIDC_ORGANIZATIONS");
  expect(faultsOf(env)).toEqual([
    "LATCHKEY_OIDC_ISSUER needs --oidc-organization-claim (LATCHKEY_OIDC_ORGANIZATION_CLAIM), or --organization (LATCHKEY_ORGANIZATION) where everybody who can sign in there may manage the keys of one organization.",
  ]);
  expect(settingsOf(env, ["--organization", "acme"]).signIn?.oidc?.organizations).toEqual({
    organizationId: "acme",
  });
  expect(faultsOf(without("LATCHKEY_OIDC_ORGANIZATIONS"))).toHaveLength(1);
  const any = settingsOf({ ...whole, LATCHKEY_OIDC_ORGANIZATIONS: "*" });
  expect(any.signIn?.oidc?.organizations).toEqual({ claim: "org", admitted: "any" });
});

test("all that is missing or wrong is said at once, by name, and no secret is repeated", () => {
  const faults = faultsOf(
    {
      LATCHKEY_OIDC_ISSUER: "http://login.example.com",
      LATCHKEY_OIDC_CLIENT_SECRET: "hunter2\u0007",
      LATCHKEY_OIDC_SCOPE: "profile",
      LATCHKEY_OIDC_ORGANIZATIONS: "acme",
      LATCHKEY_PUBLIC_URL: "https://keys.example.com/path",
      LATCHKEY_SESSION_IDLE: "soon",
    },
    ["--session-lifetime", "90d"],
  );
  for (const name of [
    "LATCHKEY_OIDC_ISSUER must",
    "LATCHKEY_OIDC_ISSUER needs --oidc-client-id (LATCHKEY_OIDC_CLIENT_ID)",
    "LATCHKEY_OIDC_CLIENT_SECRET must",
    "LATCHKEY_OIDC_SCOPE must",
    "LATCHKEY_OIDC_ORGANIZATIONS counts only with",
    "LATCHKEY_PUBLIC_URL must",
    "LATCHKEY_SESSION_IDLE must",
    "--session-lifetime must",
  ]) {
    expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1);
  }
  expect(faults.join()).not.toContain("hunter2");
});

test("the client secret is no argument", () => {
  const faults = faultsOf(whole, ["--oidc-client-secret=hunter2"]);
  expect(faults).toEqual([
    "--oidc-client-secret is a secret, and others can see arguments: give LATCHKEY_OIDC_CLIENT_SECRET instead.",
  ]);
});

test("settings of a provider that is not named are a fault, not passed over", () => {
  expect(faultsOf(without("LATCHKEY_OIDC_ISSUER"))).toHaveLength(4);
});

describe("an address that other machines reach", () => {
  test.each(["0.0.0.0", "::", "192.0.2.1"])("%s is refused without OpenID Connect", (host) => {
    const [fault, ...others] = faultsOf({}, ["--host", host]);
    expect(others).toEqual([]);
    expect(fault).toContain(`--host ${host} can be reached by other machines`);
    expect(fault).toContain("--oidc-issuer (LATCHKEY_OIDC_ISSUER)");
  });

  test("needs to be told how browsers reach it", () => {
    const [fault, ...others] = faultsOf({ ...whole, LATCHKEY_HOST: "0.0.0.0" });
    expect(others).toEqual([]);
    expect(fault).toContain("--public-url (LATCHKEY_PUBLIC_URL)");
    const publicUrl = "https://keys.example.com/";
    const settings = settingsOf(whole, ["--host", "0.0.0.0", "--public-url", publicUrl]);
    expect(settings).toMatchObject({
      host: "0.0.0.0",
      signIn: { publicUrl: "https://keys.example.com" },
    });
  });
});

test.each([
  ["http://keys.example.com", false],
  ["http://localhost:8080", true],
  ["http://[::1]:8080", true],
  ["https://user@keys.example.com", false],
  ["https://keys.example.com/?a", false],
  ["https://keys.example.com:8443", true],
  ["http://127.0.0.1.example.com", false],
])("the public address %s fits: %s", (url, fits) => {
  expect(faultsOf({ LATCHKEY_PUBLIC_URL: url }).length === 0).toBe(fits);
});

test("a session cannot lie idle for longer than it lasts", () => {
  const args = ["--session-idle", "2d", "--session-lifetime", "1d"];
  expect(faultsOf({}, args)).toEqual([
    "--session-idle is longer than --session-lifetime, so no session would ever end by lying idle.",
  ]);
  const settings = settingsOf({}, ["--session-idle=30m", "--session-lifetime=2h"]).signIn;
  expect(settings).toMatchObject({ idleSeconds: 1800, lifetimeSeconds: 7200 });
});
