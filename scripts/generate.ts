/** Writes everything that is generated from openapi.yaml; `--check` says instead whether what is written is current. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { generateContract } from "./generate/contract.ts";

const folders = ["packages/contract/src/generated", "packages/sdk/src/generated"];

async function generate(root: string): Promise<void> {
  for (const folder of folders) await rm(path.join(root, folder), { recursive: true, force: true });
  await promisify(execFile)("openapi-ts", [], {
    env: { ...process.env, LATCHKEY_GENERATE_ROOT: root },
    shell: process.platform === "win32",
  });
  await generateContract(path.join(root, "packages/contract/src/generated"));
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const full = path.join(file.parentPath, file.name);
        return [path.relative(folder, full), await readFile(full, "utf8")] as const;
      }),
    ),
  );
}

/** The generated files that differ from what openapi.yaml asks for. */
async function stale(): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), "latchkey-generate-"));
  try {
    await generate(root);
    const differing: string[] = [];
    for (const folder of folders) {
      const [ours, fresh] = await Promise.all([filesIn(folder), filesIn(path.join(root, folder))]);
      for (const name of new Set([...ours.keys(), ...fresh.keys()])) {
        if (ours.get(name) !== fresh.get(name)) differing.push(path.join(folder, name));
      }
    }
    return differing;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

if (process.argv.includes("--check")) {
  const differing = await stale();
  if (differing.length > 0) {
    console.error(
      `Not what openapi.yaml asks for; run npm run generate:\n  ${differing.join("\n  ")}`,
    );
    process.exitCode = 1;
  }
} else {
  await generate(process.cwd());
}
