// `npm run all`: what other people's tools make of openapi.yaml.
import { step } from "../package/step.ts";
import { checkDocumentation } from "./documentation.ts";
import { checkExamples } from "./examples.ts";
import { generators, generateAndCompile } from "./generators.ts";
import { lintWithRedocly, lintWithSpectral } from "./linters.ts";

// One after the other: each tool is a process that takes a core for itself.
await step("redocly", lintWithRedocly);
await step("spectral", lintWithSpectral);
await step("examples", checkExamples);
await step("documentation", checkDocumentation);
for (const generator of generators) {
  await step(generator.name, () => generateAndCompile(generator));
}
