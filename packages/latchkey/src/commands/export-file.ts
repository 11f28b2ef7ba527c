import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "../error-code.ts";
import { Failure } from "../failure.ts";

/** A file that is there only once all of it is. */
export interface ExportFile {
  write(chunk: Uint8Array): Promise<void>;
  /** Puts it in its place. */
  finish(): Promise<void>;
  /** Leaves nothing, unless it was finished. */
  discard(): Promise<void>;
}

/** @throws Failure if it cannot be made. */
export async function createExportFile(path: string): Promise<ExportFile> {
  const unfinished = `${path}.${process.pid}.part`;
  // Its reader's alone: a log tells much.
  const file = await open(unfinished, "wx", 0o600).catch((error: unknown) => {
    const reason = errorCode(error) ?? String(error);
    throw new Failure(`Nothing can be written in ${dirname(path)} (${reason}).`, { cause: error });
  });
  let finished = false;
  return {
    async write(chunk) {
      await file.writeFile(chunk);
    },
    async finish() {
      await file.sync();
      await file.close();
      await rename(unfinished, path);
      finished = true;
    },
    async discard() {
      if (finished) return;
      await file.close().catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}
