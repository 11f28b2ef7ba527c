import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import type { User } from "@latchkey/server";
import { expect, test } from "vitest";
import { bearer, createKey } from "../support/call.ts";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { fillLog } from "./filled-log.fixture.ts";

onEveryDatabase((on) => {
  /** Begins an export that is larger than what the sockets take, and stops reading it after the first bytes. */
  const begin = async (user: User, secret: string): Promise<IncomingMessage> => {
    await fillLog(on, user, 6000, `/${"p".repeat(2000)}`);
    return new Promise((resolve, reject) => {
      const request = get(
        `${on.service.url}/v1/audit-log/export`,
        { headers: bearer(secret) },
        (response) => {
          response.once("data", () => resolve(response.pause()));
        },
      );
      request.on("error", reject);
    });
  };

  test("an export that a client leaves midway ends there, and is told as 499", async () => {
    const user = newUser();
    const { secret } = await createKey(on.service.url, { name: "CI" }, user);
    const failures = on.service.failures.length;
    const response = await begin(user, secret);
    response.on("error", () => {});
    response.destroy();
    await expect
      .poll(
        async () =>
          (await newestEntriesOf(on.service.url, user, "action=request.admitted"))[0]?.outcome,
      )
      .toMatchObject({ state: "completed", status: 499 });
    expect(on.service.failures).toHaveLength(failures);
  });

  test("an export that the database fails midway breaks off, so that nobody takes it for the whole", async () => {
    const user = newUser();
    const { secret } = await createKey(on.service.url, { name: "CI" }, user);
    const failures = on.service.failures.length;
    const response = await begin(user, secret);
    await on.database.query("alter view latchkey.audit_log rename to away");
    try {
      const broken = new Promise<string>((resolve) => {
        response.once("error", ({ message }) => resolve(message));
        response.once("end", () => resolve("a clean end"));
      });
      response.resume();
      expect(await broken).toMatch(/aborted|ECONNRESET/);
      expect(response.complete).toBe(false);
      await expect
        .poll(() => on.service.failures.slice(failures))
        .toEqual([expect.objectContaining({ code: "not_migrated" })]);
    } finally {
      await on.database.query("alter view latchkey.away rename to audit_log");
    }
  });
});
