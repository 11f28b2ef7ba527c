import { expect, test } from "vitest";
import { apiKeyResource } from "./resource.ts";

test("a key is the resource of an entry by its id and its name at that time, and nothing else of it", () => {
  const apiKey = { id: "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10", name: "CI", hint: "sk_…abcd" };
  expect(apiKeyResource(apiKey)).toEqual({ type: "api_key", id: apiKey.id, name: "CI" });
});
