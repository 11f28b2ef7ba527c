import { problems, problemType } from "@latchkey/contract";
import type { ProblemCode } from "@latchkey/contract";
import { describe, expect, test } from "vitest";
import { operationsAnswering } from "../../packages/latchkey/src/docs/problem-answers.ts";
import { accessibilityFaults, faintTexts } from "../support/accessibility.ts";
import { docsReader } from "../support/docs-reader.ts";
import { apiRequests, execute, openReference } from "../support/reference-page.ts";

const reader = docsReader();

describe("the reference", () => {
  test("has every operation with its samples, and each has a link that opens it", async () => {
    const { page, open } = reader;
    await openReference(reader);
    expect(await accessibilityFaults(page)).toEqual([]);
    const shown = await page.$$eval(".opblock", (blocks) => blocks.map(({ id }) => id));
    // The codes are the table's own keys.
    const codes = Object.keys(problems) as ProblemCode[];
    const linked = codes.flatMap((code) => operationsAnswering(code));
    const operations = new Set(linked.map(({ tag, operationId }) => `${tag}/${operationId}`));
    expect(shown).toHaveLength(operations.size);
    await open(problemType("api_key_active"));
    await page.click('main a[href^="/docs/reference#"]');
    await page.waitForSelector(".opblock.is-open .samples pre");
    const opened = page.locator(".opblock.is-open");
    expect(await opened.count()).toBe(1);
    expect(await opened.locator(".samples pre").allInnerTexts()).toEqual([
      expect.stringContaining("curl"),
      expect.stringContaining("latchkey.apiKeys.delete"),
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("fills nothing in that the reader has not written, so that a list is a list", async () => {
    const { serving, page } = reader;
    await page.goto(serving.signInLink());
    await openReference(reader, "API%20keys/listApiKeys");
    await page.click(".try-out__btn");
    expect(await execute(page)).toMatchObject({ status: "200" });
    const { searchParams } = new URL(apiRequests(reader).at(-1)?.url() ?? "");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect([...searchParams.keys()].filter((name) => !["limit", "sort"].includes(name))).toEqual(
      [],
    );
  });

  test("shows a refusal as it is", async () => {
    const { page, complaints } = reader;
    await openReference(reader, "Principal/getPrincipal");
    await page.fill("#key", "sk_wrong");
    await page.click("#key-form button");
    expect(await page.innerText("#key-status")).toContain("does not look like a secret");
    await page.click(".try-out__btn");
    const refused = await execute(page);
    expect(refused.status).toContain("401");
    expect(refused.body).toContain("invalid_token");
    // Browsers complain of every answer from 400 on.
    expect(complaints.splice(0)).toEqual([expect.stringContaining("401")]);
  });

  test("is dark where the reader's other pages are, and legible either way", async () => {
    const { page } = reader;
    await openReference(reader, "Principal/getPrincipal");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faintTexts(page)).toEqual([]);
    }
  });
});
