import { isUuid } from "@latchkey/contract";
import { expect, test } from "vitest";
import { entriesStatement, entryStatement } from "./record.ts";
import type { NewEntry } from "./record.ts";

const KEY_ID = "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10";
const ada = { type: "user", id: "u1", name: "Ada", organizationId: "acme" } as const;
const plain: NewEntry = { principal: ada, action: "report.run" };
const UNKNOWN = {
  api_key_id: null,
  initiator: null,
  resource_type: null,
  resource_id: null,
  resource_name: null,
  changes: null,
  request_id: null,
  method: null,
  route: null,
  path: null,
  ip: null,
  user_agent: null,
  secret_hint: null,
};

/** The row as the statement's one parameter has it. */
const rowOf = (entry: NewEntry) => {
  const { id, ...row } = JSON.parse(entryStatement("latchkey", entry).values[0]) as { id: string };
  expect(isUuid(id)).toBe(true);
  return row;
};

test("an entry that tells only who did what has null for all the rest", () => {
  expect(rowOf(plain)).toEqual({
    ...UNKNOWN,
    organization_id: "acme",
    action: "report.run",
    actor_type: "user",
    actor_id: "u1",
    actor_name: "Ada",
  });
});

test("an entry has all that is told of it", () => {
  const resource = { type: "report", id: "q3", name: "Q3" };
  const initiator = { type: "user", id: "u2", name: "Grace" } as const;
  const changes = { snapshot: { pages: 7 } };
  const origin = {
    id: "r1",
    method: "POST",
    route: "/reports",
    path: "/reports",
    ip: "192.0.2.1",
    userAgent: "curl/8",
    secretHint: "sk_AbCd…WxYz",
  };
  expect(rowOf({ ...plain, resource, initiator, changes, origin })).toMatchObject({
    initiator,
    resource_type: "report",
    resource_id: "q3",
    resource_name: "Q3",
    changes,
    request_id: "r1",
    method: "POST",
    route: "/reports",
    path: "/reports",
    ip: "192.0.2.1",
    user_agent: "curl/8",
    secret_hint: "sk_AbCd…WxYz",
  });
});

test.each([
  ["an API key of ours", "api_key", KEY_ID, { api_key_id: KEY_ID, actor_id: null }],
  ["an API key of the host's own", "api_key", "k1", { api_key_id: null, actor_id: "k1" }],
  ["a user whose id is a UUID", "user", KEY_ID, { api_key_id: null, actor_id: KEY_ID }],
] as const)("%s is the actor in the column that is theirs", (_, type, id, columns) => {
  expect(rowOf({ ...plain, principal: { ...ada, type, id } })).toMatchObject(columns);
});

test("entries of one statement keep the order of their list, and are one list to the database", () => {
  const actions = Array.from({ length: 50 }, (_, index) => `report.run_${index}`);
  const { text, values } = entriesStatement(
    "latchkey",
    actions.map((action) => ({ principal: ada, action })),
  );
  const rows = JSON.parse(values[0]) as { id: string; action: string }[];
  expect(rows.map(({ action }) => action)).toEqual(actions);
  // What the database keeps of an id is what follows its time.
  const kept = rows.map(({ id }) => id.slice(18));
  expect(kept).toEqual(kept.toSorted());
  expect(text).toContain("jsonb_to_recordset");
  expect(entryStatement("latchkey", plain).text).not.toContain("jsonb_to_recordset");
});
