import type { Json, JsonObject } from "./document.ts";

/** What of a schema says how a value is built. */
const BUILD = new Set(["type", "properties", "required", "items", "additionalProperties", "allOf"]);

/** A schema without what a newer version of the API may widen: further properties, values, lengths and formats. */
export function openSchema(value: Json): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === "oneOf" || key === "anyOf") kept["anyOf"] = (item as Json[]).map(openSchema);
    else if (!BUILD.has(key) || item === false) continue;
    else if (key === "allOf") kept[key] = (item as Json[]).map(openSchema);
    else if (key === "properties") {
      const properties = Object.entries(item as JsonObject);
      kept[key] = Object.fromEntries(
        properties.map(([name, schema]) => [name, openSchema(schema)]),
      );
    } else kept[key] = openSchema(item);
  }
  return kept;
}
