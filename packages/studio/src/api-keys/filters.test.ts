import { expect, test } from "vitest";
import { isFiltered, nextSort, queryOf, sortedBy } from "./filters.ts";

test("what an address has that the API does not know is left out", () => {
  const query = queryOf({ status: "lost", sort: "size", search: "", createdBy: "", view: "x" });
  expect(query).toEqual({ sort: "-createdAt" });
  expect(isFiltered(query)).toBe(false);
  expect(queryOf({ search: "x".repeat(200) }).search).toHaveLength(100);
  expect(isFiltered(queryOf({ status: "revoked" }))).toBe(true);
});

test("the head of a column sorts as one expects first, and the other way round after", () => {
  const byName = queryOf({ sort: nextSort(queryOf({}), "name") });
  expect([byName.sort, sortedBy(byName, "name")]).toEqual(["name", "ascending"]);
  expect(nextSort(byName, "name")).toBe("-name");
  expect(nextSort(byName, "lastUsedAt")).toBe("-lastUsedAt");
  expect(nextSort(queryOf({}), "createdAt")).toBe("createdAt");
  expect(sortedBy(byName, "createdAt")).toBeUndefined();
});
