import fc from "fast-check";
import type { Command, Who } from "./command.ts";

const idempotencyKey = fc.constantFrom("k1", "k1", "k1", "k2", "k3", "a b");

/** Few bodies and few senders, so that some are the same. */
export const repeated: fc.Arbitrary<Command> = fc
  .record({
    who: fc.constantFrom<Who>({ as: "user" }, { as: "user" }, { as: "key", key: 0 }),
    body: fc.constantFrom<Record<string, unknown>>({ name: "a" }, { name: "a" }, { name: "b" }),
    own: idempotencyKey,
  })
  .map(({ who: sender, body, own }) => ({
    kind: "call",
    who: sender,
    method: "POST",
    path: "/v1/api-keys",
    body,
    headers: { "idempotency-key": own },
  }));

/** The same for rotations: of the key that was created last, so that some are of the same. */
export const rotatedAgain: fc.Arbitrary<Command> = fc
  .record({
    overlapSeconds: fc.constantFrom<unknown>(60, 60, 86_400),
    number: fc.constantFrom(0, 0, 1),
    own: idempotencyKey,
  })
  .map(({ overlapSeconds, number, own }) => ({
    kind: "call",
    who: { as: "user" },
    method: "POST",
    path: "/v1/api-keys/{id}/rotate",
    id: { to: "key", number, capitals: number === 1 },
    body: { overlapSeconds },
    headers: { "idempotency-key": own },
  }));
