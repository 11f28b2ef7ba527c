// `npm run all`: what other people's tools make of openapi.yaml.
import { checkDocumentation } from "./documentation.ts";
import { checkExamples } from "./examples.ts";
import { generators, generateAndCompile } from "./generators.ts";
import { lintWithRedocly, lintWithSpectral } from "./linters.ts";

const steps: [name: string, step: () => Promise<void>][] = [
  ["redocly", lintWithRedocly],
  ["spectral", lintWithSpectral],
  ["examples", checkExamples],
  ["documentation", checkDocumentation],
  ...generators.map((generator): [string, () => Promise<void>] => [
    generator.name,
    () => generateAndCompile(generator),
  ]),
];

// One after the other: each tool is a process that takes a core for itself.
for (const [name, step] of steps) {
  const start = performance.now();
  let fault: string | undefined;
  try {
    await step();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    process.exitCode = 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${fault === undefined ? "ok    " : "failed"} ${name.padEnd(22)} ${seconds.padStart(5)} s`,
  );
  if (fault !== undefined) console.error(`${fault}\n`);
}
