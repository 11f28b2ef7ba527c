import { hash, randomBytes, randomUUID } from "node:crypto";
import type { BenchKey } from "../database/keys.ts";
import { newEntryRest } from "../../packages/server/src/postgres/entry-id.ts";
import type { AdmissionEntry } from "../../packages/server/src/postgres/admission.ts";
import { agents, routes } from "./clients.ts";

/** A request that gets an entry. */
export interface AuditedRequest {
  readonly digest: string;
  readonly entry: AdmissionEntry;
}

/** Requests as a product with some large customers and many small ones gets them. */
export interface Mix {
  /** One of the keys; large organizations come often. */
  key(): BenchKey;
  request(key?: BenchKey): AuditedRequest;
}

const SHARE_OF_IPV6 = 0.1;

/** @param keys Of a number of organizations, whose sizes are as Zipf's law has it: the n-th gets 1/n of the first. */
export function createMix(keys: readonly BenchKey[]): Mix {
  const byOrganization = new Map<string, BenchKey[]>();
  for (const key of keys) {
    const own = byOrganization.get(key.organizationId) ?? [];
    own.push(key);
    byOrganization.set(key.organizationId, own);
  }
  const organizations = [...byOrganization.values()];
  const drawOrganization = zipf(organizations.length);
  const drawRoute = zipf(routes.length);
  const drawAgent = zipf(agents.length);
  const digests = new Map(keys.map(({ id, secret }) => [id, hash("sha256", secret)]));
  const key = (): BenchKey => any(organizations[drawOrganization()] ?? []);
  return {
    key,
    request: (given = key()) => {
      const { method, route } = routes[drawRoute()] ?? any(routes);
      return {
        digest: digests.get(given.id) ?? "",
        entry: {
          rest: newEntryRest(),
          origin: {
            id: randomUUID(),
            method,
            route,
            path: route.replaceAll(/:\w+/g, () => randomUUID()),
            ip: address(),
            userAgent: agents[drawAgent()] ?? any(agents),
            secretHint: null,
          },
        },
      };
    },
  };
}

/** Draws a place from 0 to below a number, each as often as Zipf's law has it. */
function zipf(count: number): () => number {
  const weights = Array.from({ length: count }, (_, index) => 1 / (index + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let below = 0;
  const bounds = weights.map((weight) => (below += weight / sum));
  return () => {
    const drawn = Math.random();
    const at = bounds.findIndex((bound) => drawn < bound);
    return at === -1 ? count - 1 : at;
  };
}

function address(): string {
  if (Math.random() >= SHARE_OF_IPV6) return randomBytes(4).join(".");
  const groups = randomBytes(12).toString("hex").match(/.{4}/g) ?? [];
  return ["2001", "db8", ...groups].join(":");
}

export function any<T>(items: readonly T[]): T {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}
