import { expect, test } from "vitest";
import { refuseInactive } from "./inactive.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const after = new Date(now.getTime() + 1);

test.each([
  [{ expiresAt: null, revokedAt: null }, undefined],
  [{ expiresAt: after, revokedAt: null }, undefined],
  [{ expiresAt: now, revokedAt: null }, "The API key is expired. Create a new one."],
  [{ expiresAt: now, revokedAt: now }, "The API key is revoked. Create a new one."],
  [{ expiresAt: null, revokedAt: after }, "The API key is revoked. Create a new one."],
])("a change to a key of %j is answered: %s", (key, detail) => {
  expect(refuseInactive(key, now)).toEqual(
    detail === undefined ? undefined : { refused: "api_key_not_active", detail },
  );
});
