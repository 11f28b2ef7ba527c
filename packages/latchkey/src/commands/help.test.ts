import { expect, test, vi } from "vitest";
import { parseArguments } from "../arguments.ts";
import { latchkeyInTerminal, linesOf } from "./command-line.fixture.ts";
import { commandPage, commandPageIsCurrent } from "./command-page.fixture.ts";
import { commandTable } from "./command-table.ts";
import { optionName } from "./help.ts";

vi.setConfig({ testTimeout: 60_000 });

async function helpOf(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const terminal = latchkeyInTerminal([...words, "--help"]);
  const code = await terminal.ended;
  return { code, lines: linesOf(terminal.screen()) };
}

test("the program's help, in a terminal, names every command and what it is for", async () => {
  const { code, lines } = await helpOf();
  expect(code).toBe(0);
  expect(lines[0]).toBe("Usage: latchkey [command] [options]");
  for (const { words } of commandTable) {
    expect(lines.some((line) => line.startsWith(`  ${words.join(" ")} `))).toBe(true);
  }
});

test("every command's help, in a terminal, fits it, and has its options, examples and the exit codes", async () => {
  // Two at once, as there are cores.
  const waiting = [...commandTable];
  const one = async (): Promise<void> => {
    for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
      const { words, options, examples } = command;
      const { code, lines } = await helpOf(...words);
      expect(code).toBe(0);
      expect(lines[0]).toContain(`Usage: latchkey ${words.join(" ")}`);
      for (const name of options) {
        const [typed = ""] = optionName(name).split(/[ =]/);
        expect(lines.some((line) => line.trim().includes(typed))).toBe(true);
      }
      for (const example of examples) expect(lines).toContain(`  ${example}`);
      expect(lines.filter((line) => line.length > 80 && !examples.includes(line.trim()))).toEqual(
        [],
      );
      expect(lines.join("\n")).toContain("Exit codes: 0 done, 1 failed, 2 misused");
    }
  };
  await Promise.all([one(), one()]);
});

test.each(["api-keys", "audit-log"])("help of %s lists its commands", async (group) => {
  const { code, lines } = await helpOf(group);
  expect(code).toBe(0);
  const own = commandTable.filter(({ words }) => words[0] === group);
  for (const { words } of own) expect(lines.join("\n")).toContain(words.join(" "));
});

test("every example is understood as it stands", () => {
  const examples = commandTable.flatMap(({ words, examples }) =>
    examples.map((example) => ({ words, example })),
  );
  expect(examples.length).toBeGreaterThan(commandTable.length);
  for (const { words, example } of examples) {
    const [, typed = ""] = /latchkey ?([^|>]*)/.exec(example) ?? [];
    const args = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain,
    );
    const asked = parseArguments(
      args.filter((arg) => arg !== undefined),
      {},
    );
    expect(asked).not.toHaveProperty("faults");
    if (asked.command === "run") expect(asked.what.words).toEqual(words);
    else expect(words).toEqual(["serve"]);
  }
});

test("docs/command.md has every command, and is up to date", async () => {
  for (const { words } of commandTable) {
    expect(commandPage()).toContain(`\n## latchkey ${words.join(" ")}\n`);
  }
  // If not: node --conditions=@latchkey/source packages/latchkey/src/commands/command-page.fixture.ts
  expect(await commandPageIsCurrent()).toBe(true);
});
