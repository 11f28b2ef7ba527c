import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { runWell } from "./run-program.ts";

/** An app outside of the repository that has installed a package. */
export interface ConsumerProject {
  readonly name: string;
  /** The package whose names it uses. */
  readonly uses: string;
  readonly folder: string;
  /** What TypeScript knows there of the platform. */
  readonly lib: readonly string[];
  readonly types: readonly string[];
  readonly sources: readonly string[];
  /** What it has for CommonJS. */
  readonly requiring: readonly string[];
}

const types = { "@types/node": "24.19.2" };

// dom.asynciterable lets `for await` read a ReadableStream; from TypeScript 6 on, dom has it in itself.
const kinds = [
  {
    name: "browser",
    uses: "sdk",
    packages: ["contract", "sdk"],
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    dependencies: {},
    sources: ["uses-all.ts"],
    requiring: ["required.cts"],
  },
  {
    name: "node",
    uses: "sdk",
    packages: ["contract", "sdk"],
    lib: ["es2023"],
    types: ["node"],
    // undici is not of the version that these types have.
    dependencies: { ...types, undici: "8.12.4", "@opentelemetry/api": "1.10.0" },
    sources: ["uses-all.ts", "uses-undici.ts", "uses-opentelemetry.ts"],
    requiring: ["required.cts"],
  },
  {
    name: "tests",
    uses: "mock",
    packages: ["contract", "sdk", "mock"],
    // msw's own declarations speak of the DOM.
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
    dependencies: { ...types, msw: "3.0.5", vitest: "5.1.1" },
    sources: ["uses-all.ts"],
    requiring: [],
  },
];

/**
 * Makes an app for browsers, without @types/node, one for Node, without the DOM, and one with tests on the mock; each with
 * the tarballs of what it uses.
 */
export async function createConsumerProjects(
  tarballs: ReadonlyMap<string, string>,
  parent: string,
): Promise<ConsumerProject[]> {
  const projects: ConsumerProject[] = [];
  for (const { packages, dependencies, ...kind } of kinds) {
    const { name, uses } = kind;
    const folder = path.join(parent, `${name}-app`);
    await cp(path.join(import.meta.dirname, "consumer", uses), folder, { recursive: true });
    const manifest = { name: `${name}-app`, private: true, type: "module", dependencies };
    await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
    const packed = packages.map((name) => tarballs.get(name) ?? "");
    await runWell("npm", ["install", "--no-audit", "--no-fund", ...packed], folder);
    projects.push({ ...kind, folder });
  }
  return projects;
}
