import { statfsSync } from "node:fs";
import { ok } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** The WAL alone may need this much at a time. */
const LEAST_MB = 128;
const LITTLE_MB = 1_024;

/** Looks how much room there is where a data folder is. */
export function examineDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  return judgeDisk(Math.floor((bavail * bsize) / 1024 ** 2));
}

/** What so much room, in MB, means. */
export function judgeDisk(freeMb: number): Finding {
  const found = `${freeMb.toLocaleString("en-US")} MB are free`;
  if (freeMb >= LITTLE_MB) return ok("disk", found);
  return {
    check: "disk",
    verdict: freeMb < LEAST_MB ? "fail" : "warn",
    found,
    advice: "Make room: a database that cannot write stops, and takes no request until it can.",
  };
}
