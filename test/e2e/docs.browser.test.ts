import { describe, expect, test } from "vitest";
import { accessibilityFaults, controlFaults } from "../support/accessibility.ts";
import { docsReader } from "../support/docs-reader.ts";
import { apiRequests, execute, openReference } from "../support/reference-page.ts";

const reader = docsReader();

describe("the docs in a browser", () => {
  test("begin with a page on which every reader finds names, landmarks and room", async () => {
    const { page, open } = reader;
    await open("/docs");
    expect([...(await accessibilityFaults(page)), ...(await controlFaults(page))]).toEqual([]);
  });

  test("can be read without a mouse: the first key leads to the content, and every stop is seen", async () => {
    const { page, open } = reader;
    await open("/docs/authentication");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip to");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe("solid 2px");
    }
  });

  test("would be found out: what asks elsewhere, or complains, is seen", async () => {
    const { page, elsewhere, complaints, open } = reader;
    await open("/docs");
    await page.evaluate(() => {
      const image = new Image();
      image.src = "https://example.com/pixel.png";
      document.body.append(image);
      document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>inline</p>");
    });
    await expect.poll(() => complaints.splice(0).join("\n")).toMatch(/Content Security Policy/);
    complaints.length = 0;
    elsewhere.length = 0;
  });
});

describe("the reference", () => {
  /** Where a secret is, of the places where it must not be. */
  async function placesOf(secret: string): Promise<string[]> {
    const { context, page, requests } = reader;
    const random = secret.slice(3);
    const { databases, ...texts } = await page.evaluate(async () => ({
      storage: JSON.stringify(
        [localStorage, sessionStorage].map((storage) =>
          Array.from({ length: storage.length }, (_, index) => {
            const key = storage.key(index) ?? "";
            return [key, storage.getItem(key)];
          }),
        ),
      ),
      databases: (await indexedDB.databases()).length + (await caches.keys()).length,
      address: location.href,
      page: document.documentElement.outerHTML,
    }));
    expect(databases).toBe(0);
    const cookies = JSON.stringify(await context.cookies());
    const asked = requests.map((request) => request.url()).join("\n");
    return Object.entries({ ...texts, cookies, asked })
      .filter(([, text]) => text.includes(random))
      .map(([place]) => place);
  }

  test("creates a key as the signed-in user, and calls with it as nobody else", async () => {
    const { serving, page, open } = reader;
    // The way of somebody who begins at the docs.
    await open("/docs");
    await page.click('main a[href="/docs/getting-started"]');
    await page.goto(serving.signInLink());
    await openReference(reader, "API%20keys/createApiKey");
    await page.click(".try-out__btn");
    const created = await execute(page);
    expect(created.status).toBe("201");
    const { secret, apiKey } = JSON.parse(created.body) as {
      secret: string;
      apiKey: { id: string };
    };
    const creation = apiRequests(reader).find((one) => one.method() === "POST");
    expect((await creation?.allHeaders())?.["cookie"]).toContain("latchkey_session");

    // A new page, so that nothing of the answer is left in it.
    await openReference(reader, "Principal/getPrincipal");
    await page.fill("#key", secret);
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#key")).toBe("");
    expect(await page.innerText("#key-status")).toContain(
      `${secret.slice(0, 7)}…${secret.slice(-4)}`,
    );
    await page.click(".try-out__btn");
    const called = await execute(page);
    expect(called.status).toBe("200");
    expect(JSON.parse(called.body)).toMatchObject({ type: "api_key", id: apiKey.id });

    const sent = apiRequests(reader).at(-1);
    const headers = await sent?.allHeaders();
    expect(headers?.["authorization"]).toBe(`Bearer ${secret}`);
    expect(headers?.["cookie"]).toBeUndefined();

    // In memory, and nowhere that outlives the page or is shown.
    expect(await placesOf(secret)).toEqual([]);
    expect(await page.innerText(".responses-inner")).toContain("$LATCHKEY_API_KEY");
    await page.evaluate((planted) => {
      sessionStorage.setItem("key", planted);
      document.body.append(planted);
    }, secret);
    expect(await placesOf(secret)).toEqual(["storage", "page"]);
    await page.evaluate(() => sessionStorage.clear());

    await page.click("#key-forget");
    expect(await page.innerText("#key-status")).toBe("Requests from this page carry no key.");
    // What was answered before stands there until the next answer comes.
    await expect
      .poll(async () => JSON.parse((await execute(page)).body))
      .toMatchObject({ type: "user" });
  });
});
