import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PackageName, Tarball } from "./pack.ts";
import { runWell } from "./run-program.ts";

/** An app outside of the repository that has installed a package. */
export interface ConsumerProject {
  readonly name: string;
  /** The package whose names it uses. */
  readonly uses: PackageName;
  readonly folder: string;
  /** What TypeScript knows there of the platform. */
  readonly lib: readonly string[];
  readonly types: readonly string[];
  /** What is compiled; together they use every name that the package exports. None for a program. */
  readonly sources: readonly string[];
  /** Where the declarations of a library have errors of their own. */
  readonly skipLibCheck?: boolean;
  /** What it has for CommonJS. */
  readonly requiring: readonly string[];
}

interface Kind extends Omit<ConsumerProject, "folder"> {
  readonly packages: readonly PackageName[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const types = { "@types/node": "24.19.2" };
const express = { "@types/express": "5.0.6", express: "5.3.0" };
const pglite = { "@electric-sql/pglite": "0.5.16" };

// dom.asynciterable lets `for await` read a ReadableStream; from TypeScript 6 on, dom has it in itself.
const kinds: readonly Kind[] = [
  {
    name: "browser",
    uses: "sdk",
    packages: ["contract", "sdk"],
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    dependencies: {},
    sources: ["uses-all.ts", "uses-errors.ts"],
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
    sources: ["uses-all.ts", "uses-errors.ts", "uses-undici.ts", "uses-opentelemetry.ts"],
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
  {
    name: "host on PostgreSQL",
    uses: "server",
    packages: ["contract", "server"],
    lib: ["es2023"],
    types: ["node"],
    dependencies: { ...types, ...express, "@types/pg": "8.23.1", pg: "8.23.1" },
    sources: ["uses-all.ts", "host-on-pg.ts"],
    requiring: [],
  },
  {
    name: "host on PGlite",
    uses: "server",
    packages: ["contract", "server"],
    lib: ["es2023"],
    types: ["node"],
    dependencies: { ...types, ...express, ...pglite },
    // PGlite's speak of the DOM, and of Emscripten's types, which it does not bring.
    skipLibCheck: true,
    sources: ["uses-all.ts", "host-on-pglite.ts"],
    requiring: [],
  },
  {
    name: "settings page",
    uses: "studio",
    packages: ["contract", "sdk", "server", "studio"],
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
    dependencies: {
      ...types,
      ...express,
      ...pglite,
      "@internationalized/date": "3.12.4",
      "@tanstack/react-query": "5.108.0",
      "@types/react": "19.3.0",
      "@types/react-dom": "19.3.0",
      react: "19.3.1",
      "react-aria-components": "1.22.1",
      "react-dom": "19.3.1",
    },
    sources: ["uses-all.tsx", "page.tsx"],
    requiring: [],
  },
  {
    name: "program",
    uses: "latchkey",
    packages: ["contract", "sdk", "server", "studio", "latchkey"],
    lib: [],
    types: [],
    dependencies: {},
    sources: [],
    requiring: [],
  },
];

/** Makes the apps, each with the tarballs of what it uses; what one of them has not installed, it does without. */
export async function createConsumerProjects(
  tarballs: ReadonlyMap<PackageName, Tarball>,
  parent: string,
): Promise<ConsumerProject[]> {
  const projects: ConsumerProject[] = [];
  for (const { packages, dependencies, ...kind } of kinds) {
    const name = `${kind.name.toLowerCase().replaceAll(" ", "-")}-app`;
    const folder = path.join(parent, name);
    await mkdir(folder);
    // Whoever runs the program writes nothing.
    if (kind.sources.length > 0) {
      await cp(path.join(import.meta.dirname, "consumer", kind.uses), folder, { recursive: true });
    }
    const manifest = { name, private: true, type: "module", dependencies };
    await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
    const packed = packages.map((one) => tarballs.get(one)?.path ?? "");
    await runWell("npm", ["install", "--no-audit", "--no-fund", ...packed], folder);
    projects.push({ ...kind, folder });
  }
  return projects;
}
