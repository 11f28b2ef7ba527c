import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CreatedApiKey } from "@latchkey/contract";
import { createKeyService } from "@latchkey/server";
import express from "express";
import { expect, test } from "vitest";
import { openEmbeddedDatabase } from "../embedded/embedded-database.ts";
import { bytesIn } from "./folder-size.fixture.ts";

/** Ten requests a second for an hour, as fast as they go. */
const REQUESTS = 36_000;
const AT_ONCE = 16;
const MINUTES = 20;

test.runIf(process.env["LATCHKEY_TEST_ALL"] === "1")(
  "after an hour's writes, a folder has grown by the audit log alone",
  { timeout: MINUTES * 60_000 },
  async () => {
    const parent = mkdtempSync(join(tmpdir(), "latchkey-hour-"));
    const folder = join(parent, "data");
    // The hour is over sooner, so the looks are closer together.
    const upkeep = { everyMs: 100, tablesEveryMs: 500 };
    const { pglite, close } = await openEmbeddedDatabase(folder, { upkeep });
    const keys = createKeyService({
      database: pglite,
      authenticateUser: () => ({ id: "ada", name: "Ada", organizationId: "acme" }),
    });
    await keys.migrate();
    const server = express().use(keys.router).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const call = async (method: string, path: string, secret?: string, body?: object) => {
      const response = await fetch(`http://127.0.0.1:${port}/v1${path}`, {
        method,
        headers: {
          ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text === "" ? undefined : (JSON.parse(text) as unknown);
    };
    const { secret } = (await call("POST", "/api-keys", undefined, {
      name: "Busy",
    })) as CreatedApiKey;

    const sizes: number[] = [];
    const wals: number[] = [];
    const wal = join(folder, "database", "pg_wal");
    /** What is in the folder besides the log and the WAL, in MB. */
    const rest = async (): Promise<number> => {
      const { rows } = await pglite.query<{ bytes: number }>(
        `SELECT sum(pg_total_relation_size(oid))::float AS bytes FROM pg_class
         WHERE relkind = 'r' AND relname LIKE 'audit\\_log\\_%'`,
      );
      const bytes = bytesIn(folder) - bytesIn(wal) - (rows[0]?.bytes ?? 0);
      wals.push(Math.round(bytesIn(wal) / 1024 ** 2));
      return Math.round(bytes / 1024 ** 2);
    };

    let sent = 0;
    const client = async (): Promise<void> => {
      while (sent < REQUESTS) {
        sent += 1;
        if (sent % (REQUESTS / 12) === 0) sizes.push(await rest());
        if (sent % 10 !== 0) {
          await call("GET", "/principal", secret);
          continue;
        }
        // A key's life: create, use, revoke, delete.
        const short = (await call("POST", "/api-keys", secret, {
          name: `Short ${sent}`,
        })) as CreatedApiKey;
        await call("GET", "/principal", short.secret);
        await call("POST", `/api-keys/${short.apiKey.id}/revoke`, secret);
        await call("DELETE", `/api-keys/${short.apiKey.id}`, secret);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));

    server.close();
    server.closeAllConnections();
    await keys.close();
    await close();
    rmSync(parent, { recursive: true, force: true });
    expect(sizes).toHaveLength(12);
    expect(Math.max(...wals), `${wals.join(", ")} MB`).toBeLessThan(100);
    expect(Math.max(...sizes), `${sizes.join(", ")} MB`).toBeLessThan((sizes[0] ?? 0) * 1.2 + 3);
    process.stderr.write(
      `Besides the log: ${sizes.join(", ")} MB, and WAL ${wals.join(", ")} MB\n`,
    );
  },
);
