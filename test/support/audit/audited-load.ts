import { randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { bearer, call } from "../call.ts";

/** Clients that send requests to a host, each known by an id that they made. */
export interface AuditedLoad {
  /** Where the host appends the ids of the requests that reached its handler. */
  readonly reachedFile: string;
  /** Begins to send. @param url Where the host is just then. */
  readonly send: (url: () => string, secret: string) => void;
  /** Resolves when so many more have reached the handler. */
  readonly reachMore: (count: number) => Promise<void>;
  /** Resolves when so many more were answered with 503. */
  readonly refuseMore: (count: number) => Promise<void>;
  /** Ends the clients, and holds what they did against the entries there are. */
  readonly stop: () => Promise<void>;
  readonly auditOf: (entries: readonly string[]) => Audit;
  readonly remove: () => void;
}

/** How requests and entries belong together; ids of requests. */
export interface Audit {
  /** That reached the handler, and left no entry. */
  readonly missing: readonly string[];
  /** That have more than one entry. */
  readonly doubled: readonly string[];
  /** Of entries that no request was sent for. */
  readonly foreign: readonly string[];
  /** That were answered 200 and did not reach the handler. */
  readonly invented: readonly string[];
  readonly sent: number;
  readonly reached: number;
  readonly statuses: Readonly<Record<string, number>>;
}

export function createAuditedLoad(clients: number): AuditedLoad {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-reached-"));
  const reachedFile = join(folder, "reached");
  closeSync(openSync(reachedFile, "a"));
  const reached = (): string[] => readFileSync(reachedFile, "utf8").split("\n").slice(0, -1);
  const sent = new Set<string>();
  const answered = new Set<string>();
  const statuses: Record<string, number> = {};
  const over = new AbortController();
  let living: Promise<void>[] = [];

  const more = async (count: number, now: () => number): Promise<void> => {
    const enough = now() + count;
    await expect.poll(now, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(enough);
  };
  const live = async (url: () => string, secret: string): Promise<void> => {
    while (!over.signal.aborted) {
      const id = randomUUID();
      sent.add(id);
      const headers = { ...bearer(secret), "x-request-id": id };
      const answer = await call("GET", `${url()}/host`, { headers }).catch(() => undefined);
      const status = String(answer?.status ?? "none");
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === "200") answered.add(id);
      // A host that is away refuses at once: leave it some of the machine to come back.
      else await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    reachedFile,
    send: (url, secret) => {
      living = Array.from({ length: clients }, () => live(url, secret));
    },
    reachMore: (count) => more(count, () => reached().length),
    refuseMore: (count) => more(count, () => statuses["503"] ?? 0),
    stop: async () => {
      over.abort();
      await Promise.all(living);
    },
    auditOf: (entries) => {
      const all = reached();
      const [handled, written] = [new Set(all), new Set(entries)];
      const seen = new Set<string>();
      return {
        missing: all.filter((id) => !written.has(id)),
        doubled: entries.filter((id) => seen.size === seen.add(id).size),
        foreign: entries.filter((id) => !sent.has(id)),
        invented: [...answered].filter((id) => !handled.has(id)),
        sent: sent.size,
        reached: all.length,
        statuses,
      };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
