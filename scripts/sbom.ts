// `npm run --silent sbom`: prints what comes to whoever installs Latchkey's packages, in CycloneDX's JSON.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { nameIn, readLock, shippedFolders } from "./dependencies.ts";
import { root } from "./run-command.ts";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
}
interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

// npm leaves out what is a tool of this repository too, also where it is shipped: so all is asked for, and sorted here.
const { stdout } = await promisify(execFile)(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"],
  { cwd: root, maxBuffer: 64 * 1024 ** 2 },
);
// CycloneDX 1.5, as npm writes it.
const all = JSON.parse(stdout) as Sbom;
const lock = readLock();
const shipped = new Set(
  shippedFolders(lock).map(
    (folder) => `${nameIn(folder).replace(/^packages\//, "")}@${lock[folder]?.version ?? ""}`,
  ),
);
const components = all.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
const top = all.metadata.component;
const refs = new Set([top, ...components].map((component) => component["bom-ref"]));
const dependencies = all.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
const metadata = { ...all.metadata, component: { ...top, name: "latchkey-workspace" } };
console.log(JSON.stringify({ ...all, metadata, components, dependencies }, null, 2));
