import { expect, test } from "vitest";
import { openapi } from "./generated/openapi.ts";
import { problems, problemType } from "./problems.ts";

interface ProblemSchema {
  readonly properties: {
    readonly code: { readonly const: string };
    readonly status: { readonly const: number };
    readonly title: { readonly const: string };
  };
}

const { schemas, responses } = openapi.components as {
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly responses: unknown;
};
// The schema of any problem names each by its code, or the tests fail on it.
const { discriminator } = schemas["Problem"] as {
  readonly discriminator: { readonly mapping: Readonly<Record<string, string>> };
};
/** The problems of openapi.yaml, by code. */
const documented = Object.fromEntries(
  Object.entries(discriminator.mapping).map(([code, ref]) => {
    // A schema that the discriminator names has these properties, or the test fails on them.
    const { properties } = schemas[ref.replace("#/components/schemas/", "")] as ProblemSchema;
    return [
      code,
      {
        code: properties.code.const,
        status: properties.status.const,
        title: properties.title.const,
      },
    ];
  }),
);

test("the table has the problems of openapi.yaml, with their statuses and titles, and no other", () => {
  const table = Object.entries(problems).map(([code, { status, title }]) => [
    code,
    { code, status, title },
  ]);
  expect(Object.fromEntries(table)).toEqual(documented);
});

test("every detail is a sentence that fits, and every type a page of its own", () => {
  const codes = Object.keys(problems) as (keyof typeof problems)[];
  for (const code of codes) {
    expect(problems[code].detail).toMatch(/^[A-Z][^]{10,}(\.|…)$/);
    expect(problems[code].detail.length).toBeLessThanOrEqual(1000);
  }
  expect(new Set(codes.map(problemType)).size).toBe(codes.length);
});

test("every example in openapi.yaml is a problem of the table", () => {
  let examples = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("code" in node && "requestId" in node && typeof node.code === "string") {
      examples += 1;
      expect(node).toMatchObject({ ...documented[node.code], type: `/docs/problems/${node.code}` });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(responses);
  expect(examples).toBeGreaterThan(10);
});
