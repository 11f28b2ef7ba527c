import { expect, test } from "vitest";
import { createBound } from "./bound.ts";

test("what is beyond the bound is told so at once, and what was running makes room when it ends", async () => {
  const bound = createBound(2);
  const ends: (() => void)[] = [];
  const hold = () => bound(() => new Promise<void>((resolve) => ends.push(resolve)));
  const running = [hold(), hold()];
  await expect(hold()).rejects.toMatchObject({ code: "unavailable" });
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await running[0];
  const next = hold();
  for (const end of ends) end();
  await Promise.all([...running, next]);
});

test("work that fails makes room too", async () => {
  const bound = createBound(1);
  await expect(bound(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(bound(() => Promise.resolve("yes"))).resolves.toBe("yes");
});
