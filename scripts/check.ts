// `npm run check`: types, lint, format, unused code, and whether the generated code is up to date.
import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./run-command.ts";

interface Step {
  name: string;
  command: [string, ...string[]];
}

const steps: Step[] = [
  { name: "types", command: ["tsc", "-b"] },
  { name: "lint", command: ["oxlint"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "unused", command: ["knip"] },
  { name: "generated", command: ["node", "scripts/generate.ts", "--check"] },
];

// The tools that npm ci brought, also where this runs outside of npm.
const path = [fileURLToPath(new URL("node_modules/.bin", root)), process.env["PATH"]].join(
  delimiter,
);

const results = await Promise.all(steps.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;

function run({ name, command: [program, ...args] }: Step): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    const settle = (passed: boolean): void => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${passed ? "ok    " : "failed"} ${name.padEnd(10)} ${seconds.padStart(5)} s`);
      if (!passed) console.log(output.trimEnd());
      resolve(passed);
    };
    child.once("error", (error) => {
      output += error.message;
      settle(false);
    });
    child.once("close", (code) => settle(code === 0));
  });
}
