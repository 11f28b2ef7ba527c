import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";

/** What the figures were measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly node: string;
  /** How long it takes to write 8 kB at the end of a file and sync it, where the databases are. */
  readonly fsync: { readonly p50Ms: number; readonly p99Ms: number };
}

/** @param folder Where the databases are. */
export function describeMachine(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: totalmem() / 1e9,
    os: `${type()} ${release()}`,
    node: process.version,
    fsync: measureFsync(folder),
  };
}

const FSYNCS = 200;

function measureFsync(folder: string): Machine["fsync"] {
  const path = join(folder, "fsync");
  const file = openSync(path, "w");
  try {
    const page = Buffer.alloc(8192, 1);
    const times = Array.from({ length: FSYNCS }, () => {
      const began = performance.now();
      writeSync(file, page);
      fsyncSync(file);
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    return { p50Ms: times[FSYNCS / 2] ?? 0, p99Ms: times[FSYNCS * 0.99] ?? 0 };
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
