import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { onServer } from "../unaudited-requests.ts";
import { CLIENTS } from "./audit-under.ts";
import type { AuditedLoad } from "./audited-load.ts";
import type { Strike } from "./strikes.ts";

/** How large the disk is that is filled. */
export const DISK_MB = 160;

/**
 * Fills the disk of PostgreSQL, and makes room again.
 *
 * @param noticed Resolves when it shows that nothing more can be written.
 */
export const fillDisk =
  (noticed: (load: AuditedLoad) => Promise<void>): Strike =>
  async ({ postgres, load }) => {
    const data = join(postgres.folder, "data");
    const ballast = join(data, "ballast");
    const more = Buffer.alloc(DISK_MB * 2 ** 20);
    expect(() => writeFileSync(ballast, more)).toThrow("ENOSPC");
    await noticed(load);
    // Nor can a checkpoint: that is the end of the server.
    await onServer(postgres, "checkpoint").catch(() => {});
    await load.refuseMore(CLIENTS);
    rmSync(ballast);
    await postgres.stop("immediate");
    await postgres.start();
  };
