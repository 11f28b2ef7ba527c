import type { Resource } from "../generated/openapi-types/index.ts";

/** An API key as the resource of an entry, with its name at that time. */
export function apiKeyResource({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): Resource {
  return { type: "api_key", id, name };
}
