import { describe, expect, test } from "vitest";
import { studioReader } from "../support/studio-reader.ts";
import { makeKey, storedKeys } from "../support/studio-steps.ts";

const scene = studioReader();

describe("when something is in the way", () => {
  test("a lost connection is said, nothing typed is lost, and one key is made when it is back", async () => {
    const { studio, reader, page, steps } = scene;
    await makeKey(studio, { name: "Seen before" });
    await reader.signIn();
    await steps.rowOf("Seen before").first().waitFor();
    await steps.create("Warm");
    await steps.closeUncopied();
    await reader.context.setOffline(true);
    await steps.create("After the storm");
    await steps.dialog().getByText("The service cannot be reached").waitFor();
    expect(await steps.dialog().getByLabel("Name").inputValue()).toBe("After the storm");
    await reader.context.setOffline(false);
    await steps.dialog().getByRole("button", { name: "Create API Key" }).click();
    await steps.button("Copy the secret").waitFor();
    expect(await storedKeys(studio, "After the storm")).toHaveLength(1);
    await steps.closeUncopied();

    await reader.context.setOffline(true);
    await steps.button("Name").click();
    await page.getByRole("alert").getByText("The service cannot be reached").waitFor();
    await reader.context.setOffline(false);
    await steps.button("Try again").click();
    await steps.rowOf("After the storm").waitFor();
  });

  test("somebody whose session has ended is led to sign in", async () => {
    const { reader, page, steps } = scene;
    await reader.signIn();
    await page.getByRole("table").waitFor();
    await reader.context.clearCookies();
    await page.getByRole("searchbox").fill("x");
    await page.getByRole("alert").getByText("You are signed out").waitFor();
    await steps.button("Sign in again").click();
    await page.getByText("You are not signed in").waitFor();
    expect(await page.innerText("body")).toContain("press Enter");
  });

  test("signing out ends the session", async () => {
    const { studio, reader, page, steps } = scene;
    await reader.signIn();
    await steps.button("Sign out").click();
    await page.getByText("You are not signed in").waitFor();
    const response = await page.request.get(`${studio.serving.baseUrl}/v1/api-keys`);
    expect(response.status()).toBe(401);
  });
});
