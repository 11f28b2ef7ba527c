import { describe, expect, test } from "vitest";
import { createdSnapshot, sameCreateText, sameRotateText, wantedApiKey } from "./wanted-api-key.ts";
import type { WantedApiKey, WantedRotation } from "./wanted-api-key.ts";

const ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const at = new Date("2027-01-01T00:00:00.000Z");

describe("a create", () => {
  test("asks for no description and no expiration where it names none", () => {
    expect(wantedApiKey({ name: "CI" })).toEqual({
      name: "CI",
      description: null,
      expiresAt: null,
    });
  });

  test("asks for what it names, in any offset", () => {
    const input = { name: "CI", description: "Deploys", expiresAt: "2027-01-01T01:00:00+01:00" };
    expect(wantedApiKey(input)).toEqual({ name: "CI", description: "Deploys", expiresAt: at });
  });

  test.each([
    [at, "2027-01-01T00:00:00.000Z"],
    [null, null],
  ])("that expires %s is told in its entry, with the hint of its secret", (expiresAt, told) => {
    const wanted = { name: "CI", description: null, expiresAt };
    expect(createdSnapshot(wanted, "sk_…abcd")).toEqual({
      snapshot: { name: "CI", description: null, hint: "sk_…abcd", expiresAt: told },
    });
  });
});

describe("a create that is repeated", () => {
  const create: WantedApiKey = { name: "CI", description: null, expiresAt: at };

  test("is the same where it asks for the same", () => {
    const expiresAt = new Date(at);
    expect(sameCreateText({ ...create, expiresAt })).toBe(sameCreateText(create));
  });

  test.each([
    { name: "CD" },
    { description: "" },
    { description: "Deploys" },
    { expiresAt: null },
    { expiresAt: new Date(at.getTime() + 1) },
    { name: 'CI",null' },
  ])("is another with %j", (other) => {
    expect(sameCreateText({ ...create, ...other })).not.toBe(sameCreateText(create));
  });
});

describe("a rotation that is repeated", () => {
  const rotation: WantedRotation = {
    apiKeyId: ID,
    overlapSeconds: 60,
    expiresAt: "2027-01-01T00:00:00Z",
  };

  test.each([{ apiKeyId: ID.toUpperCase() }, { expiresAt: "2027-01-01T01:00:00.000+01:00" }])(
    "is the same spelled %j",
    (other) => {
      expect(sameRotateText({ ...rotation, ...other })).toBe(sameRotateText(rotation));
    },
  );

  test("is another of another key, with another overlap, or with another expiration", () => {
    const texts = [
      rotation,
      { ...rotation, apiKeyId: ID.replace("0199", "0198") },
      { ...rotation, overlapSeconds: 61 },
      { ...rotation, expiresAt: "2027-01-01T00:00:00.001Z" },
      { ...rotation, expiresAt: null },
      { ...rotation, expiresAt: undefined },
    ].map(sameRotateText);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
