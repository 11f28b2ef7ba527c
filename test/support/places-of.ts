import { expect } from "vitest";
import type { Reader } from "./studio.ts";

/** Where a secret is, of the places where it must not stay. */
export async function placesOf(
  secret: string,
  { page, context, requests }: Reader,
): Promise<string[]> {
  const random = secret.slice(3);
  const { databases, ...texts } = await page.evaluate(async () => ({
    storage: JSON.stringify(
      [localStorage, sessionStorage].map((storage) => Object.entries({ ...storage })),
    ),
    databases: (await indexedDB.databases()).length + (await caches.keys()).length,
    address: JSON.stringify([location.href, history.state]),
    page: document.documentElement.outerHTML,
  }));
  expect(databases).toBe(0);
  const cookies = JSON.stringify(await context.cookies());
  const asked = requests.map((request) => request.url()).join("\n");
  const all = { ...texts, cookies, asked, memory: await memoryOf(page) };
  return Object.entries(all)
    .filter(([, text]) => text.includes(random))
    .map(([place]) => place);
}

/** Every string that the page's scripts still hold: the query cache's, and React's. */
async function memoryOf(page: Reader["page"]): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return chunks.join("");
}
