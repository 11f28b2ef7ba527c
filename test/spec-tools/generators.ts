import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { folder, runTool, specification } from "./run-tool.ts";

interface Generator {
  /** The package; callers/ has a file of this name that uses what it generates. */
  name: string;
  /** The arguments with which it writes client.ts into `target`. */
  args(target: string): string[];
}

export const generators: Generator[] = [
  {
    name: "openapi-typescript",
    args: (target) => [specification, "--output", path.join(target, "client.ts")],
  },
  {
    name: "orval",
    args: (target) => [
      "--input",
      specification,
      "--output",
      path.join(target, "client.ts"),
      "--client",
      "fetch",
    ],
  },
  {
    name: "swagger-typescript-api",
    args: (target) => [
      "generate",
      "--path",
      specification,
      "--output",
      target,
      "--name",
      "client.ts",
      "--axios",
    ],
  },
];

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    allowImportingTsExtensions: true,
    types: [],
  },
  files: ["client.ts", "caller.ts"],
};

/** Generates a client into a temporary folder and compiles it, together with the code in callers/ that uses it. */
export async function generateAndCompile({ name, args }: Generator): Promise<void> {
  const target = await mkdtemp(path.join(tmpdir(), "latchkey-spec-tools-"));
  try {
    // Not in this folder: openapi-typescript would take redocly.yaml for its own.
    await runTool(name, name, args(target), target);
    await allowNoExemption(path.join(target, "client.ts"));
    await copyFile(path.join(folder, "callers", `${name}.ts`), path.join(target, "caller.ts"));
    await symlink(path.join(folder, "node_modules"), path.join(target, "node_modules"), "junction");
    await writeFile(path.join(target, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(path.join(target, "tsconfig.json"), JSON.stringify(tsconfig));
    await runTool("typescript", "tsc", ["--project", target]);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}

/** Generated code may tell the compiler to look away (swagger-typescript-api does); then it would prove nothing. */
async function allowNoExemption(file: string): Promise<void> {
  const code = await readFile(file, "utf8");
  await writeFile(file, code.replaceAll("@ts-nocheck", "checked all the same"));
}
