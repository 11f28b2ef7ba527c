import type { RotatedApiKey } from "@latchkey/contract";
import { DEFAULT_OVERLAP_SECONDS, isRefusal } from "@latchkey/contract/rules";
import type { Mock } from "../mock.ts";
import { givenRow } from "./given.ts";
import { rotateRow } from "./rotate.ts";

/** How a key is rotated before anyone asks for it. */
export interface RotationFields {
  /** How long the old secret works on, in seconds, 0 to 2,592,000. Default 86,400, a day. */
  readonly overlapSeconds?: number | undefined;
}

/**
 * Rotates a key, without a request and so without an entry.
 *
 * @throws TypeError where there is no such key, it is not active, or the overlap is none.
 */
export function giveRotation(
  mock: Mock,
  apiKeyId: string,
  { overlapSeconds = DEFAULT_OVERLAP_SECONDS }: RotationFields,
): RotatedApiKey {
  const row = givenRow(mock, apiKeyId);
  if (!Number.isInteger(overlapSeconds) || overlapSeconds < 0 || overlapSeconds > 2_592_000) {
    throw new TypeError("overlapSeconds must be a whole number from 0 to 2,592,000.");
  }
  const outcome = rotateRow(mock, row, { overlapSeconds }, { expiresAt: null });
  if (isRefusal(outcome)) throw new TypeError(outcome.detail ?? outcome.refused);
  return outcome.rotated;
}
