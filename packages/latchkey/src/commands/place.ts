import { resolve } from "node:path";
import { Misuse } from "./misuse.ts";
import type { CommandCall } from "./command.ts";
import { valueOf } from "./command.ts";

/** Where the data of a command is: in a folder, in a PostgreSQL database, or behind a service elsewhere. */
export type Place =
  | { readonly folder: string }
  | { readonly url: string }
  | { readonly baseUrl: string };

/** The place that a command was told, or the folder that `serve` uses. */
export function placeOf(call: CommandCall): Place {
  const baseUrl = valueOf(call, "base-url");
  if (baseUrl !== undefined) return { baseUrl };
  const url = valueOf(call, "database-url");
  if (url !== undefined) return { url };
  return { folder: resolve(valueOf(call, "data-dir") ?? ".latchkey") };
}

/**
 * The secret of a key for the service elsewhere.
 *
 * @throws Misuse
 */
export function secretFor({ given, env }: CommandCall): string {
  const organization = given.get("organization");
  if (organization?.from.startsWith("-") === true) {
    throw new Misuse(
      `${organization.from} is not for a service elsewhere: the API key belongs to one organization.`,
    );
  }
  const secret = env["LATCHKEY_API_KEY"]?.trim();
  if (secret !== undefined && secret !== "") return secret;
  const from = given.get("base-url")?.from ?? "--base-url";
  throw new Misuse(
    `With ${from}, LATCHKEY_API_KEY must hold the secret of an API key of that service.`,
  );
}
