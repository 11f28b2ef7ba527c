import { describe, expect, test } from "vitest";
import { actionText, outcomeText, resourceTypeText, sentence, subjectText } from "./entry-text.ts";
import { entryWith } from "./entry.fixture.ts";
import { auditLogLabels as labels } from "./labels.ts";

describe("an entry in words", () => {
  test("says who did what: a key by its name at that time", () => {
    const resource = { type: "api_key", id: "k2", name: "Nightly backup" };
    expect(sentence(entryWith({ action: "api_key.updated", resource }), labels)).toBe(
      "API Key: CI/CD Pipeline, API key updated, API key Nightly backup",
    );
    expect(sentence(entryWith({}), labels)).toBe(
      "API Key: CI/CD Pipeline, Request admitted, GET /reports/7",
    );
    const alone = { action: "audit_log.pruned", request: null };
    expect(sentence(entryWith(alone), labels)).toBe("API Key: CI/CD Pipeline, Audit log pruned");
  });

  test("shows a host's own action as the log has it, and its resource's type as words", () => {
    expect(actionText("environment.updated", labels)).toBe("environment.updated");
    expect(actionText("constructor.name", labels)).toBe("constructor.name");
    expect(actionText("constructor", labels)).toBe("constructor");
    expect(resourceTypeText("service_account", labels)).toBe("Service account");
    expect(resourceTypeText("constructor", labels)).toBe("Constructor");
  });

  test("is about its resource by name, by id where it has none, or about the request", () => {
    const resource = { type: "environment", id: "e1", name: null };
    expect(subjectText(entryWith({ resource }), labels)).toEqual({
      kind: "resource",
      type: "Environment",
      name: "e1",
    });
    expect(subjectText(entryWith({}), labels)).toEqual({
      kind: "request",
      method: "GET",
      path: "/reports/7",
    });
    expect(subjectText(entryWith({ request: null }), labels)).toBeNull();
  });
});

describe("an outcome in words", () => {
  const completed = (status: number, durationMs = 4) =>
    outcomeText(entryWith({ outcome: { state: "completed", status, durationMs } }), labels);

  test("is the status and how long it took", () => {
    expect(completed(201)).toEqual({ tone: "good", text: "201", detail: "4 ms" });
    expect(completed(404, 1_540)).toEqual({ tone: "warn", text: "404", detail: "1.5 s" });
    expect(completed(503, 180_000)).toEqual({ tone: "bad", text: "503", detail: "3 min" });
  });

  test("is not known yet, or why the request was rejected, and how often", () => {
    expect(outcomeText(entryWith({ outcome: { state: "pending" } }), labels)?.text).toBe("Pending");
    const rejected = { outcome: null, reason: "revoked", count: 1204 };
    expect(outcomeText(entryWith(rejected), labels)).toEqual({
      tone: "bad",
      text: "Key revoked",
      detail: "1,204 times",
    });
    expect(outcomeText(entryWith({ outcome: null }), labels)).toBeNull();
  });
});
