import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { reasonOf } from "./failure.ts";
import { NOT_A_SECRET } from "./option-rules.ts";
import { isSecret } from "./secret-shape.ts";
import type { Settings } from "./settings.ts";

/**
 * The header that carries the secret; none for a client without one. A function is asked for it.
 *
 * @throws InvalidArgumentError where the function fails, or what it gives is no secret.
 */
export async function authorization(
  apiKey: Settings["apiKey"],
): Promise<Readonly<Record<string, string>>> {
  if (apiKey === undefined) return {};
  let fault = NOT_A_SECRET;
  const secret =
    typeof apiKey === "string"
      ? apiKey
      : await Promise.resolve()
          .then(apiKey)
          .catch((thrown: unknown) => {
            fault = `is a function that failed: ${reasonOf(thrown)}`;
          });
  if (isSecret(secret)) return { Authorization: `Bearer ${String(secret)}` };
  throw new InvalidArgumentError([`apiKey ${fault}`]);
}
