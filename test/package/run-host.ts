import type { ConsumerProject } from "./consumer-project.ts";
import type { NodeVersion } from "./node-version.ts";
import { runWell } from "./run-program.ts";

/** Runs a host that has installed the service, on PostgreSQL or on PGlite. */
export async function runHost(
  { program }: NodeVersion,
  { folder, sources }: ConsumerProject,
  databaseUrl: string,
): Promise<string> {
  const entry = sources.find((name) => name.startsWith("host-on-")) ?? "";
  const { stdout, stderr } = await runWell(program, [entry], folder, { DATABASE_URL: databaseUrl });
  // Node 22 says so of types that are stripped.
  const known = stderr === "" || /^\(node:\d+\) ExperimentalWarning: Type Stripping/.test(stderr);
  if (!known) throw new Error(stderr);
  return stdout.trim();
}
