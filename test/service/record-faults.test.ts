import { LatchkeyError } from "@latchkey/server";
import type { AuditLogRecord } from "@latchkey/server";
import { expect, test } from "vitest";
import { call } from "../support/call.ts";
import { newestEntriesOf } from "../support/entries-of.ts";
import { newUser, onEveryDatabase } from "../support/on-every-database.ts";
import { readerOf, systemOf } from "./principals.fixture.ts";

onEveryDatabase(
  (on) => {
    test("without a principal, or with an entry that is none, throws and names every fault", async () => {
      const { organizationId } = newUser();
      const circular: Record<string, unknown> = {};
      circular["self"] = circular;
      const many = Object.fromEntries(
        Array.from({ length: 201 }, (_, index) => [`f${index}`, index]),
      );
      // What plain JavaScript may hand over; the types would not let it pass.
      const faulty = (record: unknown) =>
        on.service.keys.audit.record(systemOf(organizationId), record as AuditLogRecord);
      const faults: [record: unknown, ...named: string[]][] = [
        [{}, "action"],
        [{ action: "Run" }, "action"],
        [{ action: "run" }, "action"],
        [{ action: "api_key.created" }, "action must not begin with"],
        [{ action: "request.admitted" }, "action must not begin with"],
        [{ action: "audit_log.pruned" }, "action must not begin with"],
        [
          { action: "a.b", resource: { type: "Report", id: "", name: "a\nb" } },
          "resource.type",
          "resource.id",
          "resource.name",
        ],
        [{ action: "a.b", resource: { type: "report", id: "x".repeat(256) } }, "resource.id"],
        [{ action: "a.b", initiator: { type: "robot", id: "1", name: "R" } }, "initiator"],
        [{ action: "a.b", changes: { region: "us" } }, "changes"],
        [{ action: "a.b", changes: [] }, "changes"],
        [{ action: "a.b", changes: { snapshot: null } }, "changes"],
        [{ action: "a.b", changes: { snapshot: many } }, "changes"],
        [{ action: "a.b", changes: { snapshot: { n: 1n } } }, "changes"],
        [{ action: "a.b", changes: { snapshot: circular } }, "changes"],
        [{ action: "a.b", changes: { snapshot: { text: "x".repeat(65_536) } } }, "64 KiB"],
        [{ action: "a.b", changes: () => 1 }, "changes"],
        [
          { action: "!", resource: { type: "!", id: "" }, initiator: {}, changes: 7 },
          "action",
          "resource.type",
          "resource.id",
          "initiator",
          "changes",
        ],
      ];
      for (const [record, ...named] of faults) {
        const error: unknown = await faulty(record).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(LatchkeyError);
        expect(error).toMatchObject({ code: "invalid_entry" });
        for (const name of named) expect(String(error)).toContain(name);
      }
      await expect(
        on.service.keys.audit.record(
          { ...systemOf(organizationId), organizationId: "" },
          { action: "a.b" },
        ),
      ).rejects.toThrow("principal");
      expect(await newestEntriesOf(on.service.url, readerOf(organizationId))).toEqual([]);
      expect((await call("PUT", `${on.service.url}/host/open`, { body: {} })).text).toContain(
        "no_principal",
      );
    });
  },
  {
    mount: (app, keys) => {
      app.use(keys.router);
      app.put("/host/open", async (request, response) => {
        const error: unknown = await keys.audit
          .record(request, { action: "a.b" })
          .catch((thrown: unknown) => thrown);
        response.json({ code: error instanceof LatchkeyError ? error.code : null });
      });
    },
  },
);
