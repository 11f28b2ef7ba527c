import type { ApiKey } from "@latchkey/sdk";
import { Failure } from "../failure.ts";
import { apiKeyLines } from "./api-key-text.ts";
import type { CommandCall } from "./command.ts";

/** An answer that has a secret: it is printed, this once. */
interface Delivery {
  readonly apiKey: ApiKey;
  readonly secret: string;
}

/** What is said with a secret. */
interface Saying {
  /** Below the secret. */
  readonly after: readonly string[];
  /** What has happened, and what to do, where the secret could not be written. */
  readonly unwritten: string;
}

/** Prints a secret: by itself with `--quiet`, for a pipe; or with its key. @throws Failure */
export async function printSecret(
  { given, output }: CommandCall,
  delivery: Delivery,
  { after, unwritten }: Saying,
): Promise<void> {
  const { apiKey, secret } = delivery;
  try {
    if (given.has("quiet")) await output.write(`${secret}\n`);
    else if (output.json) await output.document(delivery);
    else {
      const shown = ["", `  ${output.bold(secret)}`, ""];
      await output.lines([...apiKeyLines(apiKey, output), ...shown, ...after]);
    }
  } catch (error) {
    throw new Failure(unwritten, { cause: error });
  }
}
