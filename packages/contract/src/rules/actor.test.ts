import { expect, test } from "vitest";
import { actorOf } from "./actor.ts";

test.each([
  [{ type: "api_key", id: "k1", name: "CI/CD Pipeline" } as const, "API Key: CI/CD Pipeline"],
  [{ type: "user", id: "u1", name: "Ada" } as const, "Ada"],
  [{ type: "system", id: "latchkey", name: "Latchkey" } as const, "Latchkey"],
])("%j is shown as %s", (principal, display) => {
  expect(actorOf(principal)).toEqual({ ...principal, display });
});

test("nothing else of a principal gets into an entry", () => {
  const principal = { type: "user", id: "u1", name: "Ada", organizationId: "acme" } as const;
  expect(Object.keys(actorOf(principal))).toEqual(["type", "id", "name", "display"]);
});
