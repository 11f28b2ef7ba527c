import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** openapi.yaml as it is written now, not as it was last generated from. */
export const openapiDocument: unknown = parse(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
);
