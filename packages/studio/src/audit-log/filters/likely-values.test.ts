import { expect, test } from "vitest";
import { entryWith } from "../entry.fixture.ts";
import { auditLogLabels as labels } from "../labels.ts";
import { likelyValues } from "./likely-values.ts";

const environment = { type: "environment", id: "e1", name: "Production" };
const entries = [
  entryWith({ action: "environment.updated", resource: environment }),
  entryWith({ action: "environment.updated", resource: { ...environment, name: null } }),
  entryWith({}),
  entryWith({ actor: { type: "user", id: "u1", name: "Ada", display: "Ada" }, request: null }),
];

test("what is likely is what the entries have, each once, by the name that readers know", () => {
  const likely = likelyValues(entries, labels);
  expect(likely.actor.map(({ text }) => text)).toEqual(["API Key: CI/CD Pipeline", "Ada"]);
  expect(likely.resourceName).toEqual([
    { value: "Production", text: "Production", detail: "environment" },
  ]);
  expect(likely.ip.map(({ value }) => value)).toEqual(["203.0.113.7"]);
});

test("Latchkey's own actions and resources are likely even where no entry has them", () => {
  const likely = likelyValues(entries, labels);
  expect(likely.action.map(({ value }) => value)).toEqual([
    ...Object.keys(labels.actions),
    "environment.updated",
  ]);
  expect(likely.resourceType.map(({ text }) => text)).toEqual([
    "API key",
    "Audit log",
    "Environment",
  ]);
});
