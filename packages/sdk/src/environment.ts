/**
 * A variable of the environment, trimmed; undefined where it is empty or there is no environment. Only
 * `LATCHKEY_API_KEY` and `LATCHKEY_BASE_URL` are ever asked for.
 */
export function variable(name: "LATCHKEY_API_KEY" | "LATCHKEY_BASE_URL"): string | undefined {
  // Not in every runtime, and not in the types of this package, which runs in browsers too.
  const { process } = globalThis as {
    process?: { env?: Readonly<Record<string, string | undefined>> };
  };
  return process?.env?.[name]?.trim() || undefined;
}
