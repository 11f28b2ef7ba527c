import type { LatchkeyError } from "./errors/latchkey-error.ts";
import { problemErrorOf } from "./errors/problem-error.ts";
import { scrubText } from "./scrub.ts";

/** The error that an answer with another status than 2xx stands for; undefined where it is not the service's. */
export async function refusalOf(
  answer: Response,
  headers: Headers,
): Promise<LatchkeyError | undefined> {
  const text = await answer.text();
  try {
    return problemErrorOf(JSON.parse(scrubText(text)), answer.status, headers);
  } catch {
    // Not JSON: something else than the service has answered.
    return undefined;
  }
}

/** What the innermost of nested errors says: `fetch failed` alone helps nobody. */
export function reasonOf(thrown: unknown): string {
  let error = thrown;
  // Bounded, for a cause may lead back to itself.
  for (let depth = 0; depth < 5; depth += 1) {
    const { cause, errors } = Object(error) as { cause?: unknown; errors?: unknown[] };
    error = errors?.[0] ?? cause ?? error;
  }
  const { message, code, name } = Object(error) as Record<string, string | number>;
  return scrubText(String(message || code || name || "unknown"));
}
