import type { Actor, PrincipalReference } from "../generated/openapi-types/index.ts";

/** How an actor is shown: `API Key: CI/CD Pipeline`, or a user's name. */
function displayOf({ type, name }: PrincipalReference): string {
  return type === "api_key" ? `API Key: ${name}` : name;
}

/** What of a principal is kept: people leave and keys are renamed, so the name stays as it is now. */
export function referenceOf({ type, id, name }: PrincipalReference): PrincipalReference {
  return { type, id, name };
}

/** A principal as an entry shows it. */
export function actorOf({ type, id, name }: PrincipalReference): Actor {
  return { type, id, name, display: displayOf({ type, id, name }) };
}
