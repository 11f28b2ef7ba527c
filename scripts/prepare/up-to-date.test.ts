import { mkdtemp, mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isUpToDate } from "./up-to-date.ts";

let folder: string;
let sources: string;
let made: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "latchkey-up-to-date-"));
  sources = path.join(folder, "src");
  made = path.join(folder, "made");
  await mkdir(path.join(sources, "deep"), { recursive: true });
  for (const file of [path.join(sources, "deep", "page.ts"), made]) await writeFile(file, "");
  await dated(1, path.join(sources, "deep", "page.ts"), path.join(sources, "deep"), sources);
  await dated(2, made);
});
afterEach(() => rm(folder, { recursive: true }));

const dated = async (day: number, ...files: string[]): Promise<void> => {
  for (const file of files) await utimes(file, day * 86_400, day * 86_400);
};

test("what is younger than all that it is made of need not be made again", async () => {
  expect(await isUpToDate(made, [sources])).toBe(true);
});

test.each([
  ["is not there", () => rm(made)],
  [
    "has an older age than a file it is made of",
    () => dated(3, path.join(sources, "deep", "page.ts")),
  ],
  ["is made of a folder that a file has left", () => dated(3, path.join(sources, "deep"))],
])("what %s is made anew", async (_, change) => {
  await change();
  expect(await isUpToDate(made, [sources])).toBe(false);
});
