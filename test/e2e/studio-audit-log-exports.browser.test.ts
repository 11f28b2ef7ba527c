import { readFile } from "node:fs/promises";
import type { AuditLogEntry } from "@latchkey/contract";
import type { Download } from "playwright-core";
import { describe, expect, test } from "vitest";
import { auditLogLabels as labels } from "../../packages/studio/src/audit-log/labels.ts";
import { cellsOf, parseCsv } from "../support/exported-csv.ts";
import { HOSTILE_AGENT, HOSTILE_NAME, logScene, polled } from "../support/log-scene.ts";

const { complaints, ci, open, page, shown, stage } = logScene();

describe("an export", () => {
  /** Begins an export, and returns what was saved, with the entries that were in the log before. */
  async function exported(
    format: RegExp,
    query: Readonly<Record<string, string>>,
  ): Promise<{ name: string; text: string; entries: AuditLogEntry[] }> {
    // Where the browser has no way to write a file as it comes.
    await page().addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    await open(query);
    await expect.poll(async () => (await shown()).length, polled).toBeGreaterThan(0);
    const entries = await stage().log(query);
    const [download] = await Promise.all([
      page().waitForEvent("download"),
      page()
        .getByRole("button", { name: "Export", exact: true })
        .click()
        .then(() => page().getByRole("menuitem", { name: format }).click()),
    ]);
    const name = download.suggestedFilename();
    await page().getByText(labels.exportDone(entries.length, name)).waitFor();
    return { name, text: await textOf(download), entries };
  }

  const textOf = async (download: Download): Promise<string> =>
    readFile((await download.path()) ?? "", "utf8");

  test("as NDJSON is the filtered log, entry by entry", async () => {
    const { name, text, entries } = await exported(/^NDJSON/, { apiKeyId: ci().id });
    expect(name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.ndjson$/);
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(entries);
  });

  test("as CSV is the whole log, with formulas made inert", async () => {
    const { name, text, entries } = await exported(/^CSV/, {});
    expect(name).toMatch(/\.csv$/);
    const rows = parseCsv(text);
    expect(rows).toEqual(entries.map(cellsOf));
    const hostileRow = rows.find(({ userAgent }) => userAgent?.includes("@SUM"));
    expect(hostileRow?.["userAgent"]).toBe(`'${HOSTILE_AGENT}`);
    expect(hostileRow?.["actorName"]).toBe(`'${HOSTILE_NAME}`);
  });

  /** Has the browser write into a file of its own, by the same interface as into one that the reader picks. */
  const pickFile = () =>
    page().addInitScript(() => {
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
          const folder = await navigator.storage.getDirectory();
          await folder.removeEntry(suggestedName).catch(() => undefined);
          return folder.getFileHandle(suggestedName, { create: true });
        },
      });
    });

  /** What was written into files, by their names. */
  const written = () =>
    page().evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const texts: string[] = [];
      for await (const handle of folder.values()) {
        if (handle instanceof FileSystemFileHandle)
          texts.push(await (await handle.getFile()).text());
      }
      return texts;
    });

  const begin = async (): Promise<void> => {
    await page().getByRole("button", { name: "Export", exact: true }).click();
    await page()
      .getByRole("menuitem", { name: /^NDJSON/ })
      .click();
  };

  test("is written into a file as it comes, where the browser can", async () => {
    await pickFile();
    await open({ action: "environment.updated" });
    const entries = await stage().log({ action: "environment.updated" });
    await begin();
    await page()
      .getByText(/1 entry exported to/)
      .waitFor();
    expect((await written()).map((text) => JSON.parse(text) as unknown)).toEqual(entries);
  });

  test("that breaks off, or is cancelled, leaves no half of a file", async () => {
    await pickFile();
    await open();
    let hold: (() => void) | undefined;
    await page().route("**/v1/audit-log/export?*", async (route) => {
      await new Promise<void>((resolve) => (hold = resolve));
      await route.abort().catch(() => undefined);
    });
    await begin();
    await page().getByText("Exporting NDJSON").waitFor();
    await page().getByRole("button", { name: "Cancel" }).click();
    await page().getByText("The export was cancelled, and nothing was saved").waitFor();
    hold?.();
    await page().unrouteAll({ behavior: "ignoreErrors" });
    await page().route("**/v1/audit-log/export?*", (route) => route.abort());
    await begin();
    const failure = page().getByRole("alert").filter({ hasText: "nothing was saved" });
    await failure.waitFor();
    expect((await written()).join("")).toBe("");
    await page().unrouteAll({ behavior: "wait" });
    await failure.getByRole("button", { name: "Try again" }).click();
    await page()
      .getByText(/entries exported to/)
      .waitFor();
    expect((await written()).join("").split("\n").length).toBeGreaterThan(100);
    expect(complaints().every((one) => one.includes("net::ERR_FAILED"))).toBe(true);
  });
});
