import fc from "fast-check";
import type { ContractOperation } from "./contract-operations.ts";
import { nastyText, textFor } from "./hostile-values.ts";

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Percent signs, brackets and other characters as they come; blanks and what ends a request line are encoded. */
const loosely = (text: string): string =>
  text
    .replace(/[^!$&-;=?-[\]_a-z~%|{}]/g, (character) => encoded(character))
    .replace(/[?#]/g, "%3F");

/** Targets of an operation, each of whose values may fit, hug a bound, or be nasty; with or without more parameters. */
export function hostileTargets(
  { path, inputs }: ContractOperation,
  ids: readonly string[],
): fc.Arbitrary<string> {
  const [id] = inputs.filter((input) => input.in === "path");
  const paths =
    id === undefined
      ? fc.constant(path)
      : fc
          .tuple(textFor(id, ids), fc.boolean())
          .map(([value, loose]) =>
            path.replace(
              /\{\w+\}/,
              () => (loose ? loosely(value).replaceAll("/", "%2F") : encoded(value)) || "x",
            ),
          );
  const parameters = inputs.filter((input) => input.in === "query");
  const unknown = fc.tuple(
    fc.constantFrom("x", "limit[]", "__proto__", "constructor[a]", "cursor", "access_token", ""),
    nastyText,
  );
  const pair = fc.oneof(
    ...(parameters.length === 0 ? [unknown] : []),
    ...parameters.map((input) => textFor(input, ids).map((value) => [input.name, value] as const)),
  );
  const pairs = fc.oneof(
    { weight: 5, arbitrary: fc.array(pair, { maxLength: parameters.length === 0 ? 0 : 3 }) },
    { weight: 1, arbitrary: fc.tuple(pair, unknown) },
  );
  const queries = fc
    .tuple(pairs, fc.boolean())
    .map(([all, loose]) =>
      all.map((one) => one.map(loose ? loosely : encoded).join("=")).join("&"),
    );
  return fc.tuple(paths, queries).map(([at, query]) => (query === "" ? at : `${at}?${query}`));
}
