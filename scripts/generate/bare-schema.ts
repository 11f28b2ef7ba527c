import { resolve } from "./document.ts";
import type { Document, Json, JsonObject } from "./document.ts";

/** What documents a schema and validates nothing. */
const DOCUMENTATION = new Set(["description", "examples", "example", "x-patternMessage"]);

/** A schema as the validator needs it: references followed, documentation left out. */
export function bareSchema(document: Document, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => bareSchema(document, item));
  if (value === null || typeof value !== "object") return value;
  // The format int32 only tells code generators about sizes.
  const kept = Object.entries(resolve(document, value)).filter(
    ([key, item]) => !DOCUMENTATION.has(key) && !(key === "format" && item === "int32"),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      // The names of properties are not keywords: one may be called `description`.
      key === "properties"
        ? Object.fromEntries(
            Object.entries(item as JsonObject).map(([name, schema]) => [
              name,
              bareSchema(document, schema),
            ]),
          )
        : bareSchema(document, item),
    ]),
  );
}
