import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultSecretFormat } from "@latchkey/contract";
import { afterAll, expect, test } from "vitest";
import { parseArguments } from "../arguments.ts";
import { commandTable } from "../commands/command-table.ts";

const folder = mkdtempSync(join(tmpdir(), "latchkey-config-"));
const path = join(folder, "latchkey.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(document: unknown, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  writeFileSync(path, typeof document === "string" ? document : JSON.stringify(document));
  return parseArguments([...args, "--config", path], env);
}

function settingsOf(...asking: Parameters<typeof ask>) {
  const asked = ask(...asking);
  if (asked.command !== "serve") throw new Error(JSON.stringify(asked));
  return asked.settings;
}

function faultsOf(...asking: Parameters<typeof ask>): readonly string[] {
  const asked = ask(...asking);
  return asked.command === "refuse" ? asked.faults : [];
}

test("a file has the flags' names in camelCase, and folders beside it", () => {
  const settings = settingsOf({
    dataDir: "data",
    port: 8080,
    trustProxy: ["loopback", "10.0.0.0/8"],
    shutdownDelay: "5",
    leakReports: "revoke",
    auditRetentionDays: 400,
    logLevel: "debug",
    metricsPort: 9464,
  });
  expect(settings).toMatchObject({
    database: { folder: join(folder, "data") },
    port: 8080,
    policy: { leakReports: "revoke", auditRetentionDays: 400 },
    operation: {
      trustProxy: ["loopback", "10.0.0.0/8"],
      shutdownDelayMs: 5_000,
      log: { level: "debug" },
      metrics: { host: "127.0.0.1", port: 9464 },
    },
  });
});

test("a flag outweighs a variable, and a variable the file", () => {
  const file = { port: 1, organization: "of-the-file", maxConnections: 11 };
  const env = { PORT: "2", LATCHKEY_ORGANIZATION: "of-the-variable" };
  expect(settingsOf(file, ["--port", "3"], env)).toMatchObject({
    port: 3,
    organizationId: "of-the-variable",
    operation: { maxConnections: 11 },
  });
});

test("a flag or a variable for the data's place outweighs another place in the file", () => {
  const file = { databaseUrl: "postgres://a@b/c" };
  expect(settingsOf(file, ["--data-dir", "/data"]).database).toEqual({ folder: "/data" });
  const env = { LATCHKEY_DATA_DIR: "/data" };
  expect(settingsOf(file, [], env).database).toEqual({ folder: "/data" });
  expect(faultsOf({ ...file, dataDir: "data" })).toEqual([
    "dataDir in latchkey.json and databaseUrl in latchkey.json are both given: the data can be in one place only.",
  ]);
});

test("every fault is told at once, of flags, variables and the file, with the name as it was written", () => {
  const file = { prot: 1, "log-level": "info", port: "x", maxConnections: true, logFormat: "" };
  const faults = faultsOf(file, ["--nonsense"], { LATCHKEY_SHUTDOWN_DELAY: "soon" });
  expect(faults).toEqual([
    '"--nonsense" is not an option; see --help.',
    '"prot" in latchkey.json is not a setting. Did you mean port?',
    '"log-level" in latchkey.json is not a setting. Did you mean logLevel?',
    "maxConnections in latchkey.json must be a text or a number.",
    "logFormat in latchkey.json needs a value.",
    'LATCHKEY_SHUTDOWN_DELAY must be a number from 0 to 300, and not "soon".',
    'port in latchkey.json must be a port, a number from 0 to 65535, and not "x".',
  ]);
});

test("what is like no setting is told which there are", () => {
  const [fault] = faultsOf({ colour: "red" });
  expect(fault).toMatch(
    /^"colour" in latchkey\.json is not a setting, but dataDir, .*port.* are\.$/,
  );
});

test("options of single commands are no settings", () => {
  expect(faultsOf({ name: "A key", json: true })).toHaveLength(2);
});

test("a file that is not one is refused in a sentence", () => {
  expect(faultsOf("[]")).toEqual([
    'latchkey.json must hold a JSON object, such as {"port": 8080}.',
  ]);
  const missing = join(folder, "nowhere.json");
  expect(parseArguments([], { LATCHKEY_CONFIG: missing })).toEqual({
    command: "refuse",
    faults: [
      `LATCHKEY_CONFIG names ${JSON.stringify(missing)}, which cannot be read: there is no such file.`,
    ],
  });
  expect(parseArguments(["--config", folder], {})).toMatchObject({
    faults: [expect.stringContaining("it is a folder")],
  });
});

test("no fault repeats a password or a secret", () => {
  const url = "postgres://ada:hunter2@host/keys";
  const said = [
    faultsOf(`{\n  "databaseUrl": "${url}"\n  "port": 1\n}`),
    faultsOf({ databaseUrl: url.replace("postgres", "mysql") }),
    faultsOf({ organization: defaultSecretFormat.generate() }),
  ].flat();
  expect(said).toHaveLength(3);
  expect(said[0]).toBe("latchkey.json is not JSON: look at line 3.");
  expect(said.join("\n")).not.toMatch(/hunter2|sk_[0-9A-Za-z]{36}/);
});

test("every command that may be told where the data is, may be told so by the file", () => {
  const placed = commandTable.filter(({ options }) => options.includes("database-url"));
  expect(placed.length).toBeGreaterThan(10);
  for (const { words, operands = [], required = [] } of placed) {
    const needed = [...operands.map(() => "x"), ...required.map((name) => `--${name}=x`)];
    const asked = ask({ databaseUrl: "postgres://a@b/c" }, [...words, ...needed]);
    if (asked.command === "serve") expect(asked.settings.database).toHaveProperty("url");
    else if (asked.command === "run") expect(asked.given.has("database-url")).toBe(true);
    else throw new Error(JSON.stringify(asked));
  }
});

test("other commands take from the file what concerns them", () => {
  const asked = ask({ port: 8080, databaseUrl: "postgres://a@b/c" }, ["api-keys", "list"]);
  if (asked.command !== "run") throw new Error(JSON.stringify(asked));
  expect([...asked.given.keys()].toSorted()).toEqual(["config", "database-url"]);
});
