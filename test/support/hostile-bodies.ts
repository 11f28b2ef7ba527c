import fc from "fast-check";
import type { ContractInput, ContractOperation } from "./contract-operations.ts";
import { fitting, NASTY, nastyText, numbersAround, textsAround } from "./hostile-values.ts";

/** Bodies of an operation, as they are sent; undefined where it takes none. */
export function hostileBodies(
  { inputs, bodies: examples }: ContractOperation,
  ids: readonly string[],
): fc.Arbitrary<string | undefined> {
  const properties = inputs.filter((input) => input.in === "body");
  if (properties.length === 0) return fc.constant(undefined);
  const value = (input: ContractInput): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 5, arbitrary: fitting(input, ids) },
      { weight: 1, arbitrary: fc.oneof(textsAround(input), numbersAround(input)) },
      { weight: 2, arbitrary: nastyText },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  const known = fc.tuple(
    ...properties.map((input) =>
      fc
        .option(value(input), { freq: input.required ? 15 : 2, nil: undefined })
        .map((given) => [input.name, given]),
    ),
  );
  const extra = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 1 })) },
  );
  const objects = fc
    .tuple(known, extra)
    .map(([pairs, more]) =>
      JSON.stringify(
        Object.fromEntries([
          ...pairs.filter(([, given]) => given !== undefined),
          ...(more ? [more] : []),
        ]),
      ),
    );
  const other = fc.oneof(
    fc.json({ maxDepth: 4 }),
    nastyText,
    fc.constantFrom(
      "",
      "{",
      "[".repeat(5000),
      '{"name":'.repeat(900),
      `"${"x".repeat(20_000)}"`,
      '{"name":"a","name":"\\u0000"}',
    ),
  );
  return fc.oneof(
    { weight: 8, arbitrary: objects },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...examples.map((one) => JSON.stringify(one)), undefined),
    },
    { weight: 1, arbitrary: other },
  );
}
