import type { ApiKey } from "@latchkey/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startStudio } from "../support/studio.ts";
import type { Reader, Studio } from "../support/studio.ts";
import { makeKey, statusWith, studioSteps } from "../support/studio-steps.ts";
import type { StudioSteps } from "../support/studio-steps.ts";

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let studio: Studio;
let reader: Reader;
let page: Page;
let steps: StudioSteps;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio.close());

beforeEach(async () => {
  reader = await studio.newReader();
  ({ page } = reader);
  steps = studioSteps(page);
});
afterEach(() => reader.close());

async function storedKey(id: string): Promise<ApiKey> {
  const response = await studio.api(`/v1/api-keys/${id}`);
  return ((await response.json()) as { apiKey: ApiKey }).apiKey;
}

/** Rotates a key by the API, and returns its new secret. */
async function rotate(id: string): Promise<string> {
  const response = await studio.api(`/v1/api-keys/${id}/rotate`, { method: "POST", body: "{}" });
  return ((await response.json()) as { secret: string }).secret;
}

/** Creates a key with another one. */
async function createdWith(by: string, name: string): Promise<{ id: string; secret: string }> {
  const response = await fetch(`${studio.serving.baseUrl}/v1/api-keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${by}`, "Content-Type": "application/json" },
    body: JSON.stringify({ name }),
  });
  const { apiKey, secret } = (await response.json()) as { apiKey: ApiKey; secret: string };
  return { id: apiKey.id, secret };
}

const createWith = async (by: string, name: string) => (await createdWith(by, name)).secret;

const hintOf = (secret: string): string => `${secret.slice(0, 7)}…${secret.slice(-4)}`;

describe("rotating a key", () => {
  test("shows a new secret once, and says what became of the old one", async () => {
    const { id, secret: old } = await makeKey(studio, { name: "Rotated" });
    await reader.signIn();
    await steps.choose("Rotated", "Rotate");
    const overlap = steps.dialog().getByLabel("The old secret works");
    expect(await overlap.inputValue()).toBe("86400");
    await steps.dialog().getByText("Both secrets work until").waitFor();
    await overlap.selectOption("No longer: it ends now");
    await steps
      .dialog()
      .getByText(`${hintOf(old)} is rejected from the very next`)
      .waitFor();
    await overlap.selectOption("For 1 hour");
    await steps.button("Rotate key").click();
    await steps
      .dialog()
      .getByText(`The old secret ${hintOf(old)} works until`)
      .waitFor();
    const secret = await steps.shownSecret();
    expect(secret).not.toBe(old);
    expect(await statusWith(studio, old)).toBe(200);
    expect(await statusWith(studio, secret)).toBe(200);
    await steps.button("Done").click();
    await steps.dialog().getByText("rotate the key once more").waitFor();
    await steps.button("Close without copying").click();
    await steps.rowOf("Rotated").getByText(hintOf(secret)).waitFor();
    const { previousSecret } = await storedKey(id);
    const { validUntil = "" } = previousSecret ?? {};
    expect(Date.parse(validUntil) - Date.now()).toBeGreaterThan(3_500_000);
    expect(Date.parse(validUntil) - Date.now()).toBeLessThanOrEqual(3_600_000);
  });

  test("whose answer got lost is not done a second time unasked", async () => {
    const { id, secret: old } = await makeKey(studio, { name: "Lost on the way" });
    await reader.signIn();
    await steps.choose("Lost on the way", "Rotate");
    let isLossy = true;
    await page.route("**/rotate", async (route) => {
      if (isLossy) await route.fetch();
      await (isLossy ? route.abort() : route.continue());
      if (isLossy) await reader.context.setOffline(true);
      isLossy = false;
    });
    await steps.button("Rotate key").click();
    await steps.dialog().getByText("The service cannot be reached").waitFor();
    await reader.context.setOffline(false);
    // Another choice makes it no other rotation.
    await steps.dialog().getByLabel("The old secret works").selectOption("For 7 days");
    await steps.button("Rotate key").click();
    await steps.dialog().getByText("its new secret got lost").waitFor();
    await steps
      .dialog()
      .getByText(`The old secret ${hintOf(old)} ends in`)
      .waitFor();
    expect(await statusWith(studio, old)).toBe(200);
    expect((await storedKey(id)).previousSecret?.hint).toBe(hintOf(old));

    await steps.button("Rotate once more").click();
    await steps.dialog().getByText("Requests with it are rejected").waitFor();
    expect(await statusWith(studio, await steps.shownSecret())).toBe(200);
    expect(await statusWith(studio, old)).toBe(401);
  });
});

describe("an overlap", () => {
  test("says whether the old secret is used, and is ended with a question", async () => {
    const { id, secret: old } = await makeKey(studio, { name: "Overlapping" });
    const secret = await rotate(id);
    await reader.signIn();
    const row = steps.rowOf("Overlapping");
    await row.getByText(`Old: ${hintOf(old)}`).waitFor();
    await row.getByText("Old: never").waitFor();
    await row.getByText(/^Old: in (24 hours|1 day)$/).waitFor();
    await steps.choose("Overlapping", "Details");
    await steps.dialog().getByText("It was not used since the rotation").waitFor();

    expect(await statusWith(studio, old)).toBe(200);
    await page.reload();
    await steps.dialog().getByText("Last used just now from 127.0.0.1").waitFor();
    await steps.button("End overlap").click();
    await steps.dialog().getByText("The old secret is in use").waitFor();
    await steps.button("End old secret").click();
    await steps.dialog().getByText("Tick this if you mean it.").waitFor();
    expect(await statusWith(studio, old)).toBe(200);
    await steps.dialog().getByLabel("End it all the same").check();
    await steps.button("End old secret").click();
    await page.getByText("The old secret of Overlapping has ended").first().waitFor();
    expect(await statusWith(studio, old)).toBe(401);
    expect(await statusWith(studio, secret)).toBe(200);
    await steps.dialog().getByRole("button", { name: "Rotate" }).waitFor();
    expect(await steps.dialog().getByText("End overlap").count()).toBe(0);
  });

  test("that is ended as unused is not, where a use has come in between", async () => {
    const { id, secret: old } = await makeKey(studio, { name: "Used in between" });
    await rotate(id);
    await reader.signIn();
    await steps.choose("Used in between", "End overlap");
    await steps.dialog().getByText("It was not used since the rotation").waitFor();
    expect(await statusWith(studio, old)).toBe(200);
    await steps.button("End old secret").click();
    await steps.dialog().getByText("The old secret is in use").waitFor();
    await steps.dialog().getByText("Last used just now from 127.0.0.1").waitFor();
    expect(await statusWith(studio, old)).toBe(200);
  });
});

describe("what is to be known of a key", () => {
  test("is why it was revoked, and the keys that it created go along where that is wanted", async () => {
    const { id, secret } = await makeKey(studio, { name: "Parent" });
    const child = await createWith(secret, "Child");
    const grandchild = await createWith(child, "Grandchild");
    await reader.signIn();
    await steps.choose("Parent", "Revoke");
    await steps.dialog().getByText("1 key that stays active").waitFor();
    await steps.dialog().getByLabel("Reason").selectOption("It has leaked");
    await steps.dialog().getByLabel("Note").fill(`it is ${secret}`);
    await steps.button("Revoke key").click();
    await expect
      .poll(() => steps.dialog().locator(".latchkey-fault").allInnerTexts())
      .toEqual([expect.stringMatching(/^Note .*secret.*\.$/)]);
    expect(await statusWith(studio, secret)).toBe(200);
    await steps.dialog().getByLabel("Note").fill("Found in a build log");
    await steps.dialog().getByLabel("Revoke them too").check();
    await steps.button("Revoke key").click();
    await page.getByText("Parent is revoked, and 2 keys that it created").first().waitFor();
    for (const one of [secret, child, grandchild]) expect(await statusWith(studio, one)).toBe(401);
    expect(await storedKey(id)).toMatchObject({
      revokedReason: "leaked",
      revokedNote: "Found in a build log",
    });
    await steps.choose("Parent", "Details");
    await steps.dialog().getByText("It has leaked").waitFor();
    await steps.dialog().getByText("Found in a build log").waitFor();
  });

  test("is that keys were left by one between, which only the answer tells", async () => {
    const { secret } = await makeKey(studio, { name: "Above" });
    const { id, secret: between } = await createdWith(secret, "Between");
    const below = await createWith(between, "Below");
    await studio.api(`/v1/api-keys/${id}/revoke`, { method: "POST", body: "{}" });
    await reader.signIn();
    await steps.choose("Above", "Revoke");
    await steps.dialog().getByLabel("Reason").waitFor();
    await steps.button("Revoke key").click();
    await steps.dialog().getByText("1 key that it created stays active").waitFor();
    expect(await statusWith(studio, below)).toBe(200);
    await steps.button("Revoke these too").click();
    await page.getByText("Above is revoked, and 1 key that it created").first().waitFor();
    expect(await statusWith(studio, below)).toBe(401);
  });

  test("is that it expires within two weeks, and that a secret of it was reported as leaked", async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await makeKey(studio, { name: "Soon", expiresAt: inDays(13) });
    await makeKey(studio, { name: "Later", expiresAt: inDays(15) });
    const { secret } = await makeKey(studio, { name: "Leaky" });
    const report = { method: "POST", body: JSON.stringify({ secret }) };
    expect((await studio.api("/v1/leaked-api-keys", report)).status).toBe(202);
    await reader.signIn();
    await steps.rowOf("Soon").getByText("Expires in 13 days").waitFor();
    expect(await steps.rowOf("Later").getByText("Active").count()).toBe(1);
    await steps.rowOf("Leaky").getByText("Leak reported").waitFor();
    await steps.choose("Leaky", "Revoke");
    expect(await steps.dialog().getByLabel("Reason").inputValue()).toBe("leaked");
  });
});
