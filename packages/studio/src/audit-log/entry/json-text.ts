/** A value as JSON, indented if asked for; undefined where there is none. */
export function jsonText(value: unknown, indent?: number): string | undefined {
  try {
    // What is undefined has no JSON, though the type of this says otherwise.
    return JSON.stringify(value, null, indent);
  } catch {
    // Nested deeper than the browser's stack: all that is so deep looks the same.
    return "…";
  }
}
