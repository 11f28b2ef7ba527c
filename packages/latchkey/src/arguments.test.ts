import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";

function settingsOf(args: string[], env: NodeJS.ProcessEnv = {}) {
  const asked = parseArguments(args, env);
  if (asked.command !== "serve") throw new Error(JSON.stringify(asked));
  return asked.settings;
}

function faultsOf(args: string[], env: NodeJS.ProcessEnv = {}): readonly string[] {
  const asked = parseArguments(args, env);
  return asked.command === "refuse" ? asked.faults : [];
}

test("without any, data is in ./.latchkey, on port 3000 of this machine", () => {
  expect(settingsOf([])).toEqual({
    database: { folder: resolve(".latchkey") },
    port: 3000,
    host: "127.0.0.1",
    organizationId: "default",
    operation: {
      trustProxy: false,
      maxConnections: 5_000,
      shutdownDelayMs: 0,
      log: {},
      metrics: undefined,
    },
    policy: {
      leakReports: undefined,
      expiryWarningDays: undefined,
      auditRetentionDays: undefined,
    },
    signIn: {
      publicUrl: undefined,
      oidc: undefined,
      idleSeconds: 12 * 3600,
      lifetimeSeconds: 7 * 24 * 3600,
    },
  });
});

test("a flag outweighs its variable, and an empty variable is none", () => {
  const env = { PORT: "4000", LATCHKEY_HOST: "", LATCHKEY_ORGANIZATION: "acme" };
  const settings = settingsOf(["--port", "5000"], env);
  expect(settings).toMatchObject({ port: 5000, host: "127.0.0.1", organizationId: "acme" });
});

test("a flag for the data's place outweighs the variable for another place", () => {
  const env = { DATABASE_URL: "postgres://a@b/c", LATCHKEY_DATA_DIR: "elsewhere" };
  expect(settingsOf(["--data-dir=/data"], env).database).toEqual({ folder: resolve("/data") });
});

test.each([
  { DATABASE_URL: "postgres://a@b/c", LATCHKEY_DATA_DIR: "data" },
  { DATABASE_URL: "mysql://a@b/c" },
  { PORT: "65536" },
  { PORT: "-1" },
  { PORT: "3e3" },
  { LATCHKEY_HOST: "0.0.0.0" },
  { LATCHKEY_HOST: "::" },
  { LATCHKEY_HOST: "example.com" },
  { LATCHKEY_TRUST_PROXY: "0" },
  { LATCHKEY_TRUST_PROXY: "true" },
  { LATCHKEY_TRUST_PROXY: "10.0.0.0/33" },
  { LATCHKEY_TRUST_PROXY: "10.0.0.1, proxy.example.com" },
  { LATCHKEY_MAX_CONNECTIONS: "9" },
  { LATCHKEY_SHUTDOWN_DELAY: "301" },
  { LATCHKEY_LEAK_REPORTS: "delete" },
  { LATCHKEY_EXPIRY_WARNING_DAYS: "366" },
  { LATCHKEY_AUDIT_RETENTION_DAYS: "0" },
  { LATCHKEY_LOG_FORMAT: "pretty" },
  { LATCHKEY_LOG_LEVEL: "INFO" },
  { LATCHKEY_METRICS_PORT: "65536" },
  { LATCHKEY_METRICS_HOST: "example.com" },
  { LATCHKEY_ORGANIZATION: "a\nb" },
  { LATCHKEY_ORGANIZATION: "x".repeat(256) },
])("%o is one fault, which names the variable", (env) => {
  const faults = faultsOf([], env);
  expect(faults).toHaveLength(1);
  for (const name of Object.keys(env)) expect(faults[0]).toContain(name);
});

test.each([
  ["2", 2],
  ["loopback", ["loopback"]],
  ["10.0.0.0/8, ::1", ["10.0.0.0/8", "::1"]],
])("--trust-proxy %s says whom to trust", (text, trustProxy) => {
  expect(settingsOf(["--trust-proxy", text]).operation).toMatchObject({ trustProxy });
});

test.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])("%s is on this machine", (host) => {
  expect(settingsOf(["--host", host]).host).toBe(host);
});

test("a flag without its value does not take the next flag for it", () => {
  expect(faultsOf(["--port", "--host"])[0]).toContain("--port needs a value");
  expect(faultsOf(["--port="])).toEqual(["--port needs a value."]);
});

test("no fault shows a password, nor obeys what was typed", () => {
  const faults = faultsOf(["--database-url", "mysql://a:hunter2@b", "\u001b[31m\n"]).join("");
  expect(faults).toContain("--database-url");
  expect(faults).not.toContain("hunter2");
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(faults).not.toMatch(/[\u0000-\u001f]/);
});

test("time spans and reasons that do not fit are all named", () => {
  const faults = faultsOf(
    "api-keys revoke x --if-unused-for 59m --reason bored --overlap 31d".split(" "),
  );
  expect(faults).toEqual([
    "--overlap is not an option of api-keys revoke.",
    '--reason must be unused, rotated, leaked or other, and not "bored".',
  ]);
  expect(faultsOf(["api-keys", "revoke", "x", "--if-unused-for", "0m"])).toHaveLength(1);
  for (const overlap of ["31d", "1", "1s", "-1d"]) {
    expect(faultsOf(["api-keys", "rotate", "x", `--overlap=${overlap}`])[0]).toMatch(
      /^--overlap must be 0, or such as 30m, 12h or 7d, up to 30d/,
    );
  }
  for (const expiring of ["0d", "36h", "3651d", "14"]) {
    expect(faultsOf(["api-keys", "list", "--expiring", expiring])[0]).toMatch(
      /^--expiring must be whole days such as 14d or 2w/,
    );
  }
  for (const fits of ["rotate x --overlap 0", "rotate x --overlap 30d", "list --expiring 24h"]) {
    expect(faultsOf(["api-keys", ...fits.split(" ")])).toEqual([]);
  }
});

test("help is given whatever else was typed", () => {
  expect(parseArguments(["--nonsense", "-h"], { PORT: "x" })).toEqual({ command: "help" });
});
