import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { programsOfTest } from "../../../../test/support/program.ts";
import type { Program } from "../../../../test/support/program.ts";
import { latchkey, latchkeyInTerminal, linesOf } from "./command-line.fixture.ts";
import { widthOf } from "./text-width.ts";

vi.setConfig({ testTimeout: 60_000 });

const programs = programsOfTest();
const folder = programs.newFolder();
const at = ["--data-dir", folder];
let program: Program;
let secret: string;

beforeAll(async () => {
  program = programs.run(["--port", "0", ...at]);
  await program.said("Ctrl+C stops");
  const name = ["--name", "A key with a name that is longer than a narrow terminal has room for"];
  secret = (await latchkey(["api-keys", "create", ...name, "--quiet", ...at])).stdout.trim();
});
afterAll(programs.clean);

// eslint-disable-next-line no-control-regex -- colours are what this is about
const colours = /\u001b\[\d+m/;

describe("in a terminal", () => {
  test("create shows the secret in bold, and says that it is shown only now", async () => {
    const terminal = latchkeyInTerminal(["api-keys", "create", "--name", "Seen", ...at]);
    expect(await terminal.ended).toBe(0);
    // eslint-disable-next-line no-control-regex -- colours are what this is about
    expect(terminal.screen()).toMatch(/\u001b\[1msk_[0-9A-Za-z]{36}\u001b\[22m/);
    expect(linesOf(terminal.screen()).join("\n")).toContain("It is shown only now");
  });

  test.each([
    ["api-keys", 60],
    ["audit-log", 60],
    ["api-keys", 100],
  ])("the table of %s fits %i columns", async (group, columns) => {
    const command = [group, "list"];
    const terminal = latchkeyInTerminal([...command, ...at], {}, columns);
    expect(await terminal.ended).toBe(0);
    const lines = linesOf(terminal.screen());
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(lines[0]).toMatch(/^(ID|OCCURRED) /);
    // The titles, one line for each, and the last end of line.
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join("\n")).toContain("…");
    expect(terminal.screen()).toMatch(colours);
  });

  test("with NO_COLOR there is no colour, in answers nor in errors", async () => {
    for (const args of [
      ["api-keys", "list"],
      ["api-keys", "get", "nothing"],
    ]) {
      const terminal = latchkeyInTerminal([...args, ...at], { NO_COLOR: "1" });
      await terminal.ended;
      expect(terminal.screen()).not.toMatch(colours);
      expect(terminal.screen()).not.toBe("");
    }
  });

  test("--json is JSON there too", async () => {
    const terminal = latchkeyInTerminal(["api-keys", "list", "--json", ...at], {}, 400);
    expect(await terminal.ended).toBe(0);
    expect(JSON.parse(terminal.screen())).toMatchObject({ nextCursor: null });
  });

  test("what is misused is told in a line each, with exit code 2", async () => {
    const args = ["api-keys", "create", "--expires", "soon", "--limit", "5", "extra"];
    const terminal = latchkeyInTerminal(args);
    expect(await terminal.ended).toBe(2);
    const lines = linesOf(terminal.screen()).filter((line) => line !== "");
    expect(lines.join(" ").match(/latchkey: /g)).toHaveLength(4);
  });
});

describe("without a terminal", () => {
  test("nothing is cut and nothing coloured, and FORCE_COLOR colours it", async () => {
    const plain = await latchkey(["api-keys", "list", ...at]);
    expect(plain.stdout).toContain("longer than a narrow terminal has room for");
    expect(plain.stdout).not.toMatch(colours);
    const coloured = await latchkey(["api-keys", "list", ...at], { FORCE_COLOR: "1" });
    expect(coloured.stdout).toMatch(colours);
  });

  test("openapi is one JSON document", async () => {
    const { code, stdout } = await latchkey(["openapi"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });
});

describe("at a service elsewhere", () => {
  const elsewhere = (): string[] => ["--base-url", program.baseUrl()];

  test("commands act as the key in LATCHKEY_API_KEY", async () => {
    const env = { LATCHKEY_API_KEY: secret };
    const created = await latchkey(
      ["api-keys", "create", "--name", "From afar", "--json", ...elsewhere()],
      env,
    );
    expect(JSON.parse(created.stdout)).toMatchObject({
      apiKey: { createdBy: { type: "api_key" } },
    });
    const doctor = await latchkey(["doctor", ...elsewhere()], env);
    expect([doctor.code, doctor.stderr]).toEqual([0, ""]);
    expect(doctor.stdout).toContain("of the organization default");
  });

  test("without a secret, or with half of one, it is misused, and nothing is sent", async () => {
    for (const env of [{}, { LATCHKEY_API_KEY: secret.slice(0, -3) }]) {
      const { code, stderr } = await latchkey(["api-keys", "list", ...elsewhere()], env);
      expect(code).toBe(2);
      expect(stderr).toContain("LATCHKEY_API_KEY");
      expect(stderr).not.toContain(secret.slice(0, -3));
    }
  });

  test("a key that is revoked is refused, with exit code 1", async () => {
    const { stdout } = await latchkey(["api-keys", "list", "--search", "longer", "--quiet", ...at]);
    await latchkey(["api-keys", "revoke", stdout.trim(), ...at]);
    const env = { LATCHKEY_API_KEY: secret };
    const { code, stderr } = await latchkey(["api-keys", "list", ...elsewhere()], env);
    expect(code).toBe(1);
    expect(stderr).toContain("401 invalid_token");
  });
});
