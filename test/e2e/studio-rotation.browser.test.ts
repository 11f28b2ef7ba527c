import { describe, expect, test } from "vitest";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey, statusWith, storedKey } from "../support/studio-steps.ts";

const scene = studioReader();

/** Rotates a key by the API, and returns its new secret. */
async function rotate(id: string): Promise<string> {
  const response = await scene.studio.api(`/v1/api-keys/${id}/rotate`, {
    method: "POST",
    body: "{}",
  });
  return ((await response.json()) as { secret: string }).secret;
}

const hintOf = (secret: string): string => `${secret.slice(0, 7)}…${secret.slice(-4)}`;

describe("rotating a key", () => {
  test("shows a new secret once, and says what became of the old one", async () => {
    const { studio, reader, steps } = scene;
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
    const { previousSecret } = await storedKey(studio, id);
    const { validUntil = "" } = previousSecret ?? {};
    expect(Date.parse(validUntil) - Date.now()).toBeGreaterThan(3_500_000);
    expect(Date.parse(validUntil) - Date.now()).toBeLessThanOrEqual(3_600_000);
  });

  test("whose answer got lost is not done a second time unasked", async () => {
    const { studio, reader, page, steps } = scene;
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
    expect((await storedKey(studio, id)).previousSecret?.hint).toBe(hintOf(old));

    await steps.button("Rotate once more").click();
    await steps.dialog().getByText("Requests with it are rejected").waitFor();
    expect(await statusWith(studio, await steps.shownSecret())).toBe(200);
    expect(await statusWith(studio, old)).toBe(401);
  });
});

describe("an overlap", () => {
  test("says whether the old secret is used, and is ended with a question", async () => {
    const { studio, reader, page, steps } = scene;
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
    await expect.poll(() => steps.dialog().getByText("End overlap").count()).toBe(0);
  });

  test("that is ended as unused is not, where a use has come in between", async () => {
    const { studio, reader, steps } = scene;
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
