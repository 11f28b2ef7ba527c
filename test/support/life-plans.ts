import fc from "fast-check";

/** Something that is done to a key, or with one of its secrets. */
export type LifeStep =
  | { readonly kind: "use"; readonly which: number }
  | { readonly kind: "rotate"; readonly overlapSeconds: number }
  | { readonly kind: "endOverlap" | "update" | "revoke" };

/** What is done to one key by several at once, each in its order. */
export type LifePlan = readonly (readonly LifeStep[])[];

const step: fc.Arbitrary<LifeStep> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("use" as const), which: fc.nat(5) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("rotate" as const),
      overlapSeconds: fc.constantFrom(0, 3600, 3600),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: "endOverlap" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "update" as const }) },
);

/** Most keys are revoked in the end, while all the rest goes on. */
const revoking = fc.tuple(fc.nat(8), fc.constant({ kind: "revoke" as const }));

const LANES = 5;

export const lifePlans: fc.Arbitrary<LifePlan> = fc
  .record({
    lanes: fc.array(fc.array(step, { minLength: 2, maxLength: 9 }), {
      minLength: LANES,
      maxLength: LANES,
    }),
    revoke: fc.option(revoking, { freq: 3 }),
  })
  .map(({ lanes, revoke }) => {
    if (revoke === null) return lanes;
    const [at, end] = revoke;
    return lanes.map((lane, index) => (index === 0 ? lane.toSpliced(at, 0, end) : lane));
  });
