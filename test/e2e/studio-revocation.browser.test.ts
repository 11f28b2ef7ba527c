import type { ApiKey } from "@latchkey/contract";
import { describe, expect, test } from "vitest";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey, statusWith, storedKey } from "../support/studio-steps.ts";

const scene = studioReader();

/** Creates a key with another one. */
async function createdWith(by: string, name: string): Promise<{ id: string; secret: string }> {
  const response = await fetch(`${scene.studio.serving.baseUrl}/v1/api-keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${by}`, "Content-Type": "application/json" },
    body: JSON.stringify({ name }),
  });
  const { apiKey, secret } = (await response.json()) as { apiKey: ApiKey; secret: string };
  return { id: apiKey.id, secret };
}

const createWith = async (by: string, name: string) => (await createdWith(by, name)).secret;

describe("what is to be known of a key", () => {
  test("is why it was revoked, and the keys that it created go along where that is wanted", async () => {
    const { studio, reader, page, steps } = scene;
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
    expect(await storedKey(studio, id)).toMatchObject({
      revokedReason: "leaked",
      revokedNote: "Found in a build log",
    });
    await steps.choose("Parent", "Details");
    await steps.dialog().getByText("It has leaked").waitFor();
    await steps.dialog().getByText("Found in a build log").waitFor();
  });

  test("is that keys were left by one between, which only the answer tells", async () => {
    const { studio, reader, page, steps } = scene;
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
    const { studio, reader, steps } = scene;
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
