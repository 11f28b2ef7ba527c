import { describe, expect, test } from "vitest";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey, storedKeys } from "../support/studio-steps.ts";

const scene = studioReader();

describe("a form", () => {
  test("says beside the field what is wrong with it, also when only the service knows", async () => {
    const { studio, reader, steps } = scene;
    await reader.signIn();
    await steps.button("Create API Key").click();
    const send = steps.dialog().getByRole("button", { name: "Create API Key" });
    await send.click();
    const name = steps.dialog().getByLabel("Name");
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    await steps.dialog().getByText("Name must not be empty.").waitFor();
    const { secret } = await makeKey(studio, { name: "Another" });
    await name.fill("Refused");
    await steps.dialog().getByLabel("Description").fill(`it is ${secret}`);
    await send.click();
    const description = steps.dialog().getByLabel("Description");
    await expect.poll(() => description.getAttribute("aria-invalid")).toBe("true");
    const fault = steps.dialog().locator(".latchkey-fault");
    expect(await fault.count()).toBe(1);
    expect(await fault.innerText()).toMatch(/^Description .*secret.*\.$/);
    await description.fill("without");
    expect(await fault.count()).toBe(0);
    await send.click();
    await steps.button("Copy the secret").waitFor();
    expect(await storedKeys(studio, "Refused")).toHaveLength(1);
  });

  test("takes a number of days, a day from the calendar, or none, and shows the instant in both zones", async () => {
    const { studio, reader, page, steps } = scene;
    await reader.signIn();
    const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
    await steps.button("Create API Key").click();
    const select = steps.dialog().getByLabel("Expiration");
    const hint = steps.dialog().locator(".latchkey-hint");
    await select.selectOption("7 days");
    expect(await hint.innerText()).toMatch(/^Until .* GMT\+1 \(.* UTC\)\.$/);
    await select.selectOption("No expiration");
    expect(await hint.innerText()).toContain("until it is revoked");
    await select.selectOption("On a date…");
    await steps.dialog().getByLabel("Name").fill("Until a day");
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.dialog().getByText("Choose the last day").first().waitFor();
    const day = inDays(3);
    await steps.dialog().getByRole("spinbutton").first().click();
    await page.keyboard.type(
      [day.getMonth() + 1, day.getDate(), day.getFullYear()]
        .map((part) => String(part).padStart(2, "0"))
        .join(""),
    );
    await expect.poll(() => hint.first().innerText()).toContain("11:59:59 PM GMT+1");
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.button("Copy the secret").waitFor();
    const [key] = await storedKeys(studio, "Until a day");
    expect(key?.expiresAt).toContain("T22:59:59.000Z");
  });

  test("edits what was changed, and nothing else", async () => {
    const { studio, reader, page, steps } = scene;
    const { id } = await makeKey(studio, {
      name: "To be edited",
      expiresAt: "2030-01-01T00:00:00.000Z",
    });
    await reader.signIn();
    await steps.choose("To be edited", "Edit");
    await steps.dialog().getByLabel("Description").fill("Now with one");
    await steps.button("Save").click();
    await page.getByText("To be edited saved").first().waitFor();
    await steps.rowOf("To be edited").getByText("Now with one").waitFor();
    const response = await studio.api(`/v1/audit-log-entries?apiKeyId=${id}&limit=1`);
    expect(await response.json()).toMatchObject({
      data: [{ changes: { description: { from: null, to: "Now with one" } } }],
    });
  });
});
