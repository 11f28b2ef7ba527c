import { Latchkey } from "@latchkey/sdk";
import { expect, test } from "vitest";
import { exportLog } from "./export-log.ts";
import type { FileSink } from "./file-sink.ts";

/** A file that takes so many parts, and then is full; it tells what becomes of it. */
function sinkFor(parts: number) {
  const said: string[] = [];
  const sink: FileSink = {
    write: async () => {
      if (said.filter((word) => word === "written").length === parts)
        throw new Error("It is full.");
      said.push("written");
    },
    close: async () => void said.push("kept"),
    abort: async () => void said.push("dropped"),
  };
  return { said, sink };
}

/** A client of a service whose log does not end before its reader leaves. */
function endlessLog() {
  let hasLeft = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode("{}\n")),
    cancel: () => {
      hasLeft = true;
    },
  });
  const client = new Latchkey({
    baseUrl: "http://latchkey.test",
    apiKey: "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH",
    fetch: async () =>
      new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8" } }),
  });
  return { client, hasLeft: () => hasLeft };
}

test("where the file can take no more, nothing of it is kept, and the connection is let go", async () => {
  const { client, hasLeft } = endlessLog();
  const { sink, said } = sinkFor(2);
  const exported = exportLog(client, {
    filters: {},
    format: "ndjson",
    sink,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await expect(exported).rejects.toThrow("It is full.");
  expect(said).toEqual(["written", "written", "dropped"]);
  expect(hasLeft()).toBe(true);
});
