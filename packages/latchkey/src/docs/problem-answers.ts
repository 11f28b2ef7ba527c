import { problems, problemType } from "@latchkey/contract";
import type { ProblemCode } from "@latchkey/contract";
import { openapi } from "@latchkey/contract/openapi";

/** An operation of the API. */
export interface Operation {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
}

interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value?: unknown }>> }>
  >;
}

// The parts of the document that are read here; its own tests hold it to the OpenAPI specification.
const { paths, components } = openapi as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
};

/** The document's examples of an answer, by the code of the problem that they show. */
function examplesIn(answer: Answer): Readonly<Record<string, { readonly value?: unknown }>> {
  const named = answer.$ref?.split("/").at(-1);
  const whole = named === undefined ? answer : components.responses[named];
  return whole?.content?.["application/problem+json"]?.examples ?? {};
}

const operations = Object.values(paths).flatMap((item) =>
  Object.values(item).flatMap((value) => {
    if (typeof value !== "object" || value === null || !("operationId" in value)) return [];
    const { operationId, tags, summary, responses } = value as {
      operationId: string;
      tags: readonly string[];
      summary: string;
      responses: Readonly<Record<string, Answer>>;
    };
    const codes = new Set(Object.values(responses).flatMap((one) => Object.keys(examplesIn(one))));
    return [{ operationId, tag: tags[0] ?? "", summary, codes }];
  }),
);

/** The operations that may be answered with a problem. */
export function operationsAnswering(code: ProblemCode): readonly Operation[] {
  return operations.filter(({ codes }) => codes.has(code));
}

export const operationCount = operations.length;

/** A problem as it comes. */
export function exampleOf(code: ProblemCode): unknown {
  const shown = Object.values(components.responses).map(
    (answer) => examplesIn(answer)[code]?.value,
  );
  const { status, title, detail } = problems[code];
  const requestId = "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12";
  // What no operation can be answered with is in no example: the path is there, the operation is not.
  const made = { type: problemType(code), title, status, code, detail, requestId };
  return shown.find((value) => value !== undefined) ?? made;
}
