import { endedLine, shortInstant } from "./api-key-text.ts";
import { withClient } from "./client.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { printSecret } from "./print-secret.ts";
import { refuseQuietJson } from "./quiet-json.ts";
import { expirationOf, secondsOf } from "./when.ts";

/** `api-keys rotate` */
export const rotateApiKey: CarryOut = async (call) => {
  refuseQuietJson(call);
  const { operands } = call;
  const fields = {
    overlapSeconds: secondsOf(valueOf(call, "overlap")),
    expiresAt: expirationOf(valueOf(call, "expires")),
  };
  const idempotencyKey = valueOf(call, "idempotency-key");
  const rotated = await withClient(call, async (client) =>
    client.apiKeys.rotate(operands[0] ?? "", fields, { idempotencyKey }),
  );
  const { apiKey, endedSecrets } = rotated;
  const { id, previousSecret } = apiKey;
  const ended = endedSecrets.map(endedLine);
  const next =
    previousSecret === null
      ? []
      : [
          `The old one, ${previousSecret.hint}, works until ${shortInstant(previousSecret.validUntil, "")}.`,
          `"latchkey api-keys get ${id}" says whether it is still used;`,
          `"latchkey api-keys end-overlap ${id}" ends it.`,
        ];
  await printSecret(call, rotated, {
    after: [
      "This is its new secret. It is shown only now: put it where you keep secrets.",
      ...next,
      ...ended,
    ],
    // A third secret would be one too many.
    unwritten: `The API key ${id} was rotated, but its new secret could not be written. Rotate it again ("latchkey api-keys rotate ${id}"): it gets another, and its old secret ends at once.`,
  });
};
