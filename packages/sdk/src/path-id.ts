import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";

/**
 * An id that can stand in a path. An empty one, and `.` and `..`, which URLs resolve however they are encoded, would
 * lead to another path.
 *
 * @throws InvalidArgumentError
 */
export function pathId(name: string, id: string): string {
  if (typeof id === "string" && id !== "" && id !== "." && id !== "..") return id;
  throw new InvalidArgumentError([`${name} must be an id, as it stands in \`id\`.`]);
}
