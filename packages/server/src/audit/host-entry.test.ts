import { defaultSecretFormat } from "@latchkey/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LatchkeyError } from "../errors.ts";
import type { ActingPrincipal } from "../principal.ts";
import { checkRecord } from "./host-entry.ts";
import type { AuditLogRecord } from "./host-entry.ts";

const ada: ActingPrincipal = { type: "user", id: "u1", name: "Ada", organizationId: "acme" };
const plain: AuditLogRecord = { action: "environment.updated" };
const check = (record: unknown, principal: unknown = ada) =>
  // A host that has no compiler may hand over anything.
  checkRecord(principal as ActingPrincipal, record as AuditLogRecord, defaultSecretFormat);
const checkWith = (own: object) => check({ ...plain, ...own });

/** What the error says is wrong; nothing where there is none. */
function faultsOf(record: unknown, principal: unknown = ada): string[] {
  try {
    check(record, principal);
    return [];
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error;
    expect(error.code).toBe("invalid_entry");
    const [, faults = ""] = /^audit\.record: (.+)\.$/s.exec(error.message) ?? [];
    return faults.split("; ");
  }
}
const faultsWith = (own: object) => faultsOf({ ...plain, ...own });

const FAULTS = {
  principal: "the principal must be { type: api_key, user or system, id, name, organizationId }",
  action: "action must be lower-case words joined by dots, such as environment.updated",
  reserved: "action must not begin with api_key., request. or audit_log., which are Latchkey's own",
  resourceType:
    "resource.type must be lower-case letters, digits and underscores, such as environment",
  resourceId: "resource.id must be a text of 1 to 255 characters",
  resourceName: "resource.name must be a text of 1 to 255 characters, or null",
  initiator: "initiator must be { type: api_key, user or system, id, name }",
};

describe("a record of the host's", () => {
  test("comes back with what it leaves out as null", () => {
    const nothing = {
      action: "environment.updated",
      resource: null,
      changes: null,
      initiator: null,
    };
    expect(check(plain)).toEqual(nothing);
    expect(checkWith({ resource: null, changes: null, initiator: null })).toEqual(nothing);
  });

  test("comes back as it is, but for what is not a record's", () => {
    const record = {
      action: "environment.updated",
      resource: { type: "environment", id: "e1", name: "Production" },
      changes: { region: { from: "eu", to: "us" } },
      initiator: { type: "user", id: "u2", name: "Grace" },
    };
    expect(check(record)).toEqual(record);
    const more = { ...record, initiator: { ...record.initiator, organizationId: "other" } };
    expect(check({ ...more, outcome: null })).toEqual(record);
    const nameless = { type: "environment", id: "e1" };
    expect(checkWith({ resource: nameless })).toMatchObject({
      resource: { ...nameless, name: null },
    });
  });

  test.each([undefined, null, "environment.updated", 7])("is not %j", (record) => {
    expect(faultsOf(record)).toEqual(["the record must be { action, … }"]);
  });

  test("has all its faults told together", () => {
    const record = {
      action: "Updated",
      resource: { type: "Environment", id: "", name: 7 },
      initiator: {},
    };
    const { reserved: _, ...others } = FAULTS;
    expect(faultsOf(record, {})).toEqual(Object.values(others));
  });
});

describe("the principal of a record", () => {
  test.each(["api_key", "user", "system"])("may be of type %s", (type) => {
    expect(faultsOf(plain, { ...ada, type })).toEqual([]);
  });

  test.each([
    null,
    "u1",
    7,
    { ...ada, type: "robot" },
    { ...ada, id: "" },
    { ...ada, name: undefined },
    { ...ada, organizationId: "" },
    { ...ada, organizationId: "a\nb" },
  ])("is not %j", (principal) => {
    expect(faultsOf(plain, principal)).toContain(FAULTS.principal);
  });
});

describe("the action of a record", () => {
  test.each(["a.b", "environment.updated", "a_1.b_2.c3", `a.${"b".repeat(98)}`, "requests.sent"])(
    "may be %s",
    (action) => {
      expect(faultsWith({ action })).toEqual([]);
    },
  );

  test.each([
    undefined,
    7,
    "",
    "updated",
    "Environment.updated",
    "1a.b",
    "a..b",
    "a.1",
    ".a.b",
    "a.b.",
    "a.b c",
    "a-b.c",
    `a.${"b".repeat(99)}`,
  ])("is not %j", (action) => {
    expect(faultsWith({ action })).toEqual([FAULTS.action]);
  });

  test.each(["api_key.created", "request.admitted", "audit_log.pruned", "request.mine"])(
    "is not %s, for readers rely on that being Latchkey's",
    (action) => {
      expect(faultsWith({ action })).toEqual([FAULTS.reserved]);
    },
  );
});

describe("the resource of a record", () => {
  test.each([
    [{ type: "e_1", id: "e1" }, []],
    [{ type: "x".repeat(100), id: "x".repeat(255), name: "x".repeat(255) }, []],
    [{ type: "e", id: "e1", name: null }, []],
    [{ type: "x".repeat(101), id: "e1" }, [FAULTS.resourceType]],
    [{ type: "E", id: "e1" }, [FAULTS.resourceType]],
    [{ type: "1e", id: "e1" }, [FAULTS.resourceType]],
    [{ type: "e-1", id: "e1" }, [FAULTS.resourceType]],
    [{ type: undefined, id: "e1" }, [FAULTS.resourceType]],
    [{ type: "e", id: "" }, [FAULTS.resourceId]],
    [{ type: "e" }, [FAULTS.resourceId]],
    [{ type: "e", id: "e1", name: "" }, [FAULTS.resourceName]],
    [{ type: "e", id: "e1", name: 7 }, [FAULTS.resourceName]],
  ])("%j: %j", (resource, faults) => {
    expect(faultsWith({ resource })).toEqual(faults);
  });
});

test.each([{ type: "robot", id: "r1", name: "R" }, { type: "user", id: "u2" }, "u2", 7])(
  "the initiator is not %j",
  (initiator) => {
    expect(faultsWith({ initiator })).toEqual([FAULTS.initiator]);
  },
);

test("no secret gets into the log by a record, wherever it stands", () => {
  const secret = defaultSecretFormat.generate();
  const placed = (text: string) => ({
    resource: { type: "environment", id: `e ${text}`, name: `of ${text}` },
    initiator: { type: "user", id: `u ${text}`, name: `${text}!` },
    changes: {
      [`field ${text}`]: { from: text, to: [{ [text]: [`deep ${text}`, 7, true, null] }] },
    },
  });
  const hint = defaultSecretFormat.hint(secret);
  expect(checkWith(placed(secret))).toEqual({ ...plain, ...placed(hint) });
});

test("whatever text a record's changes hold, PostgreSQL can hold it afterwards", () => {
  const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
  fc.assert(
    fc.property(fc.array(fc.oneof(codeUnit, fc.constant("\0"))), (units) => {
      const text = units.join("");
      const { changes } = checkWith({ changes: { f: { from: null, to: text } } });
      const held = text.toWellFormed().replaceAll("\0", "");
      expect(changes).toEqual({ f: { from: null, to: held } });
    }),
  );
});
