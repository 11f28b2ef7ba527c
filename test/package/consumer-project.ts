import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runWell } from "./run-program.ts";

/** An app outside of the repository that has installed the package. */
export interface ConsumerProject {
  readonly name: string;
  readonly folder: string;
  /** What TypeScript knows there of the platform. */
  readonly lib: readonly string[];
  readonly types: readonly string[];
  readonly sources: readonly string[];
}

// dom.asynciterable lets `for await` read a ReadableStream; from TypeScript 6 on, dom has it in itself.
const kinds = [
  {
    name: "browser",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    dependencies: {},
    sources: ["uses-all.ts"],
  },
  {
    name: "node",
    lib: ["es2023"],
    types: ["node"],
    // undici is not of the version that these types have.
    dependencies: { "@types/node": "24.19.2", undici: "8.12.4" },
    sources: ["uses-all.ts", "uses-undici.ts"],
  },
];

/** Makes an app for browsers, without @types/node, and one for Node, without the DOM; both with the tarballs installed. */
export async function createConsumerProjects(
  tarballs: readonly string[],
  parent: string,
): Promise<ConsumerProject[]> {
  const projects: ConsumerProject[] = [];
  for (const { name, lib, types, dependencies, sources } of kinds) {
    const folder = path.join(parent, `${name}-app`);
    await mkdir(folder);
    await cp(path.join(import.meta.dirname, "consumer"), folder, { recursive: true });
    const manifest = { name: `${name}-app`, private: true, type: "module", dependencies };
    await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
    await runWell("npm", ["install", "--no-audit", "--no-fund", ...tarballs], folder);
    projects.push({ name, folder, lib, types, sources });
  }
  return projects;
}
