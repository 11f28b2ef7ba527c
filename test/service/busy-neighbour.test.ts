import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, call, createKey } from "../support/call.ts";
import { postgres } from "../support/databases.ts";
import type { OpenDatabase } from "../support/databases.ts";
import { ada, mallory, signedInAs, startService } from "../support/service.ts";
import type { RunningService } from "../support/service.ts";

let database: OpenDatabase;
let service: RunningService;
let secret: string;
beforeAll(async () => {
  database = await postgres.open();
  service = await startService(database.source);
  ({ secret } = await createKey(service.url, { name: "Busy" }, mallory));
});
afterAll(async () => {
  await service.close();
  await database.close();
});

describe("while one organization's key keeps the service busy", () => {
  test("another organization reads its audit log, though outcomes keep coming", async () => {
    // As on a database that is some way off: while one write is under way, there is more to be written.
    await database.query(
      "create function pause() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return null; end $$",
    );
    await database.query(
      "create trigger pause before insert on latchkey.audit_log_outcomes for each statement execute function pause()",
    );
    const read = new AbortController();
    const until = Date.now() + 8_000;
    const load = Array.from({ length: 16 }, async () => {
      while (!read.signal.aborted && Date.now() < until) {
        await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
      }
    });
    // Let the load be under way.
    await call("GET", `${service.url}/v1/principal`, { headers: bearer(secret) });
    const answer = await call("GET", `${service.url}/v1/audit-log-entries?limit=1`, {
      headers: signedInAs(ada),
    });
    const stillUnderLoad = Date.now() < until;
    read.abort();
    await Promise.all(load);
    expect({ status: answer.status, stillUnderLoad }).toEqual({
      status: 200,
      stillUnderLoad: true,
    });
  });

  test("another organization's requests are answered, though thousands are pipelined on one connection", async () => {
    const other = await createKey(service.url, { name: "Other" }, ada);
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.resume();
    const line = `GET /v1/principal HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${secret}\r\n\r\n`;
    socket.write(line.repeat(5_000));
    try {
      await new Promise((resolve) => socket.once("data", resolve));
      const answer = await call("GET", `${service.url}/v1/principal`, {
        headers: bearer(other.secret),
      });
      expect(answer.status).toBe(200);
      // Each waits for the one before it, and not in the queue that all share.
      expect(service.failures).toEqual([]);
    } finally {
      socket.destroy();
    }
  });
});
