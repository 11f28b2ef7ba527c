import { expect, test } from "vitest";
import { judgeRevocation, revocationOf } from "./revocation.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const used = {
  lastUsedAt: "2026-11-23T08:59:30.000Z",
  lastUsedIp: null,
  lastUsedUserAgent: null,
};
const change = (to: string) => ({ from: null, to });

test.each([
  [{}, { reason: null, note: null, changes: undefined }],
  [
    { reason: "leaked" as const },
    { reason: "leaked", note: null, changes: { revokedReason: change("leaked") } },
  ],
  [{ note: "Old." }, { reason: null, note: "Old.", changes: { revokedNote: change("Old.") } }],
  [
    { reason: "other" as const, note: "Old.", alsoRevokeCreated: true },
    {
      reason: "other",
      note: "Old.",
      changes: { revokedReason: change("other"), revokedNote: change("Old.") },
    },
  ],
])("a revocation that says %j keeps that on the key and tells it", (input, revocation) => {
  expect(revocationOf(input)).toEqual(revocation);
  expect(judgeRevocation(used, input, now)).toEqual(revocation);
});

test("a key that was used meanwhile is not revoked, whatever else is said", () => {
  const refused = judgeRevocation(used, { ifUnusedForSeconds: 60, reason: "unused" }, now);
  expect(refused).toMatchObject({ refused: "api_key_in_use", lastUse: used });
});

test("a key that was unused for long enough is revoked", () => {
  expect(judgeRevocation(used, { ifUnusedForSeconds: 20 }, now)).toEqual(revocationOf({}));
});
