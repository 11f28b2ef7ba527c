import { expect, test } from "vitest";
import { statusOf } from "./status.ts";

const now = new Date("2026-11-23T09:00:00.000Z");
const after = (ms: number): Date => new Date(now.getTime() + ms);

test.each([
  [null, null, "active"],
  [null, after(1), "active"],
  [null, now, "expired"],
  [null, after(-1), "expired"],
  [after(-1), null, "revoked"],
  [after(-1), after(1), "revoked"],
  [after(-1), after(-1), "revoked"],
  [now, now, "revoked"],
])("revoked at %j, expires at %j: %s", (revokedAt, expiresAt, status) => {
  expect(statusOf({ revokedAt, expiresAt }, now)).toBe(status);
});
