/** Prints a line for a step, and what is wrong if it fails; resolves to undefined then. */
export async function step<Outcome>(
  name: string,
  run: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const start = performance.now();
  let outcome: Outcome | undefined;
  let fault: string | undefined;
  try {
    outcome = await run();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    process.exitCode = 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const said = typeof outcome === "string" ? outcome : "";
  const verdict = fault === undefined ? "ok    " : "failed";
  console.log(`${verdict} ${name.padEnd(36)} ${seconds.padStart(5)} s  ${said}`.trimEnd());
  if (fault !== undefined) console.log(`${fault}\n`);
  return outcome;
}
