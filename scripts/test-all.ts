// `npm run test:all`: runs the tests, those that take long included, and the steps below; each counts as one test.
// The last line is `N passed, N failed`.
import { runCommand } from "./run-command.ts";
import { runTests } from "./run-tests.ts";
import { closingLine } from "./test-counts.ts";

interface Step {
  name: string;
  /** Run one after the other, until one fails. */
  commands: string[][];
}

const steps: Step[] = [
  {
    name: "spec tools",
    commands: [
      ["npm", "ci", "--prefix", "test/spec-tools"],
      ["npm", "run", "--prefix", "test/spec-tools", "all"],
    ],
  },
  {
    name: "page tools",
    commands: [
      ["npm", "ci", "--prefix", "test/page-tools"],
      ["npm", "run", "--prefix", "test/page-tools", "all"],
    ],
  },
  {
    name: "mutation",
    commands: [
      ["npm", "ci", "--prefix", "test/mutation"],
      ["npm", "run", "--prefix", "test/mutation", "all"],
    ],
  },
  {
    name: "packages as users get them",
    commands: [
      ["npm", "ci", "--prefix", "test/package"],
      ["npm", "run", "--prefix", "test/package", "all"],
    ],
  },
];

process.env["LATCHKEY_TEST_ALL"] = "1";
const counts = await runTests(process.argv.slice(2));
for (const { name, commands } of steps) {
  console.log(`\n${name}`);
  if (await succeed(commands)) counts.passed += 1;
  else counts.failed += 1;
}
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

async function succeed(commands: string[][]): Promise<boolean> {
  for (const [program = "", ...args] of commands) {
    const exitCode = await runCommand(program, args);
    if (exitCode !== 0) {
      console.log(`${[program, ...args].join(" ")} failed with exit code ${exitCode}.`);
      return false;
    }
  }
  return true;
}
