import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ConsumerProject } from "./consumer-project.ts";
import { runProgram } from "./run-program.ts";

export const compilers = ["5.9", "6", "7"] as const;
export const resolutions = {
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;

type Compiler = (typeof compilers)[number];
type Resolution = keyof typeof resolutions;

/** Compiles what uses everything, which must have no error, and what is misspelt, which must have exactly its errors. */
export async function compileConsumer(
  project: ConsumerProject,
  compiler: Compiler,
  resolution: Resolution,
): Promise<string> {
  const sources = [...project.sources, ...(resolution === "nodenext" ? project.requiring : [])];
  const faults = await compile(project, compiler, resolution, sources);
  if (faults.length > 0) throw new Error(faults.join("\n"));

  const misspelt = `misspelt${path.extname(project.sources[0] ?? "")}`;
  const wanted = await expectedFaults(path.join(project.folder, misspelt));
  const found = await compile(project, compiler, resolution, [misspelt]);
  const missing = wanted.filter((pattern) => !found.some((line) => pattern.test(line)));
  const unexpected = found.filter((line) => !wanted.some((pattern) => pattern.test(line)));
  if (wanted.length === 0 || missing.length > 0 || unexpected.length > 0) {
    throw new Error(["Missing:", ...missing.map(String), "Unexpected:", ...unexpected].join("\n"));
  }
  return `0 errors; all ${wanted.length} misspelt lines refused`;
}

/** The first line of each error. */
async function compile(
  { folder, lib, types, skipLibCheck = false }: ConsumerProject,
  compiler: Compiler,
  resolution: Resolution,
  files: readonly string[],
): Promise<string[]> {
  const compilerOptions = {
    ...resolutions[resolution],
    target: "es2023",
    lib,
    types,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck,
    jsx: "react-jsx",
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const script = path.join(
    import.meta.dirname,
    "node_modules",
    `typescript-${compiler}`,
    "bin/tsc",
  );
  const { ending, stdout, stderr } = await runProgram(
    process.execPath,
    [script, "-p", ".", "--pretty", "false"],
    folder,
  );
  const faults = stdout.split("\n").filter((line) => /^\S/.test(line));
  if (faults.length === 0 && ending !== "0") throw new Error(`tsc ended with ${ending}: ${stderr}`);
  return faults;
}

/** From the ends of a source's lines, `// TS2345|TS2741 name`, in their order. */
async function expectedFaults(file: string): Promise<RegExp[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, index) => {
    const [, codes, name] = /\/\/ (TS[\d|TS]+) (\w+)$/.exec(line) ?? [];
    if (codes === undefined || name === undefined) return [];
    return [
      new RegExp(
        `^${path.basename(file)}\\(${index + 1},\\d+\\): error (${codes}): .*\\b${name}\\b`,
      ),
    ];
  });
}

/** The app that uses everything uses every name that the package exports. */
export async function findUnusedNames({ folder, uses, sources }: ConsumerProject): Promise<string> {
  const installed = path.join(folder, "node_modules/@latchkey", uses);
  const declarations = await readFile(path.join(installed, "dist/index.d.ts"), "utf8");
  const names = [...declarations.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(
    ([, list = ""]) => list.split(",").map((name) => name.trim()),
  );
  const texts = await Promise.all(
    sources.map((source) => readFile(path.join(folder, source), "utf8")),
  );
  const used = texts.join("\n").replace(/^import [^;]*;/gm, "");
  const unused = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(used));
  if (names.length === 0 || unused.length > 0) throw new Error(`Not used: ${unused.join(", ")}`);
  return `${names.length} names`;
}
