import { expect } from "vitest";
import { bearer, call, createKey } from "./call.ts";
import { newUser } from "./on-every-database.ts";
import { signedInAs } from "./service.ts";
import type { RunningService } from "./service.ts";

const CLIENTS = 8;

/** How many uses were accepted that began before and after revoke had answered, and how many were rejected. */
export interface Uses {
  readonly before: number;
  readonly after: number;
  readonly rejected: number;
}

/** Uses a key from many clients, on several instances, while the first of these revokes it. */
export async function usesWhileRevoked(
  services: readonly [RunningService, ...RunningService[]],
  path: string,
): Promise<Uses> {
  const [first] = services;
  const user = newUser();
  const { apiKey, secret } = await createKey(first.url, { name: "CI" }, user);
  let answeredAt = Infinity;
  const over = new AbortController();
  const counted = { before: 0, after: 0, rejected: 0 };
  const uses = Array.from({ length: CLIENTS }, async (_, index) => {
    const url = (services[index % services.length] ?? first).url + path;
    while (!over.signal.aborted) {
      const began = performance.now();
      const { status } = await call("GET", url, { headers: bearer(secret) });
      if (status === 200) counted[began > answeredAt ? "after" : "before"] += 1;
      else if (status === 401) counted.rejected += 1;
      else throw new Error(`A use was answered with ${status}.`);
    }
  });
  // A new service opens its first connection meanwhile.
  await expect.poll(() => counted.before, { interval: 1 }).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  const url = `${first.url}/v1/api-keys/${apiKey.id}/revoke`;
  const { status } = await call("POST", url, { headers: signedInAs(user) });
  answeredAt = performance.now();
  expect(status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 15));
  over.abort();
  await Promise.all(uses);
  return counted;
}
