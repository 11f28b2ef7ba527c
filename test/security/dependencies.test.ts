// Guards package-lock.json: what comes along when Latchkey is installed, and what runs then.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, describe, expect, test, vi } from "vitest";
import { installScripts, licenceExceptions } from "../../scripts/dependency-exceptions.ts";
import {
  installScriptFaults,
  licenceFaults,
  nameIn,
  readLock,
  shippedFolders,
} from "../../scripts/dependencies.ts";
import type { Lock } from "../../scripts/dependencies.ts";
import { recordProof } from "../support/proof.ts";

vi.setConfig({ testTimeout: 60_000 });

const lock = readLock();
const shipped = shippedFolders(lock);
const names = Object.keys(lock).map(nameIn);
let caught = 0;
let violations = 0;

const plants: readonly [what: string, faults: (lock: Lock) => string[], planted: Lock][] = [
  ["a tool under the GPL", licenceFaults, { "node_modules/a": { license: "GPL-3.0-only" } }],
  [
    "a choice of no licence that is wanted",
    licenceFaults,
    { "node_modules/a": { license: "(GPL-2.0 OR MPL-2.0)" } },
  ],
  [
    "two licences that hold at once",
    licenceFaults,
    { "node_modules/a": { license: "MIT AND GPL-3.0-only" } },
  ],
  [
    "something shipped whose licence is for tools alone",
    licenceFaults,
    {
      "packages/server": { dependencies: { lightningcss: "1.0.0" } },
      "node_modules/lightningcss": { license: "MPL-2.0" },
    },
  ],
  [
    "a known package under another licence",
    licenceFaults,
    { "node_modules/argparse": { license: "GPL-3.0-only" } },
  ],
  [
    "a tool with an install script",
    installScriptFaults,
    { "node_modules/a": { hasInstallScript: true } },
  ],
  [
    "something shipped with an install script that tools may have",
    installScriptFaults,
    {
      "packages/sdk": { dependencies: { b: "1.0.0" } },
      "node_modules/b": { dependencies: { esbuild: "1.0.0" } },
      "node_modules/esbuild": { hasInstallScript: true },
    },
  ],
];

afterAll(() =>
  recordProof({
    proof: "Licences and install scripts of dependencies",
    promises: [],
    guards: ["package-lock.json", "scripts/dependency-exceptions.ts"],
    requests: 0,
    faults: 0,
    planted: { caught, of: plants.length },
    violations,
    measured: `${names.length} packages, ${shipped.length} of them shipped`,
  }),
);

test.each(plants)("the check finds what is planted: %s", (_, faults, planted) => {
  expect(faults({ ...lock, ...planted })).toHaveLength(1);
  caught += 1;
});

test("every package asks for a notice and nothing more, but for known exceptions", () => {
  const faults = licenceFaults(lock);
  violations += faults.length;
  expect(faults).toEqual([]);
});

test("nothing runs where Latchkey is installed, and known scripts alone where it is worked on", () => {
  const faults = installScriptFaults(lock);
  violations += faults.length;
  expect(faults).toEqual([]);
});

describe("exceptions", () => {
  test("are of packages that are there", () => {
    for (const { packages } of [...licenceExceptions, ...installScripts]) {
      expect(names).toContainEqual(expect.stringMatching(packages));
    }
  });

  test("for install scripts are those of package.json", () => {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    const { allowScripts } = JSON.parse(text) as { allowScripts: Record<string, boolean> };
    const known = (name: string): boolean =>
      installScripts.some(({ packages }) => packages.test(name));
    expect(Object.keys(allowScripts).filter((name) => !known(name))).toEqual([]);
    const scripts = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(
      scripts.map(([folder]) => nameIn(folder)).filter((name) => !(name in allowScripts)),
    ).toEqual([]);
  });
});

test("the bill of materials names everything that is shipped, and nothing else", async () => {
  const script = new URL("../../scripts/sbom.ts", import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, [script.pathname], {
    maxBuffer: 2 ** 26,
  });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: readonly { name: string; version: string; purl: string }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const listed = components.map(({ purl }) => decodeURIComponent(purl.replace("pkg:npm/", "")));
  const expected = shipped.map((folder) => {
    const own = folder.startsWith("packages/");
    const name = own ? nameOfOwn(folder) : nameIn(folder);
    return `${name}@${lock[folder]?.version ?? ""}`;
  });
  expect([...new Set(listed)].toSorted()).toEqual([...new Set(expected)].toSorted());
  expect(listed).toEqual(expect.arrayContaining([expect.stringMatching(/^express@/)]));
});

/** What package-lock.json calls a folder of this repository's own. */
function nameOfOwn(folder: string): string {
  const link = Object.entries(lock).find(([, one]) => one.link === true && one.resolved === folder);
  return link === undefined ? folder : nameIn(link[0]);
}
