import {
  type Json,
  dereference,
  isObject,
  operationsOf,
  readSpecification,
} from "./specification.ts";

const labels = ["curl", "SDK"];

/** Every operation has a summary, a description, a curl and an SDK sample, and examples of all that it takes and gives. */
export async function checkDocumentation(): Promise<void> {
  const document = await readSpecification();
  const operations = operationsOf(document);
  const faults = operations.length === 0 ? ["openapi.yaml has no operation."] : [];

  for (const { route, operation, parameters } of operations) {
    for (const field of ["operationId", "summary", "description"]) {
      if (!isText(operation[field])) faults.push(`${route}: has no ${field}`);
    }
    const samples = Array.isArray(operation["x-codeSamples"]) ? operation["x-codeSamples"] : [];
    for (const label of labels) {
      const found = samples.some(
        (sample) =>
          isObject(sample) &&
          sample["label"] === label &&
          isText(sample["lang"]) &&
          isText(sample["source"]),
      );
      if (!found) faults.push(`${route}: has no ${label} sample`);
    }
    for (const parameter of parameters) {
      if (!hasExample(parameter))
        faults.push(`${route}: parameter ${String(parameter["name"])} has no example`);
    }
    const responses = isObject(operation["responses"]) ? operation["responses"] : {};
    const bodies: [string, Json | undefined][] = [
      ["the request", operation["requestBody"]],
      ...Object.entries(responses),
    ];
    for (const [place, reference] of bodies) {
      const body = dereference(document, reference);
      const content = isObject(body) && isObject(body["content"]) ? body["content"] : {};
      for (const [mediaType, media] of Object.entries(content)) {
        if (!hasExample(media)) faults.push(`${route}: ${place} as ${mediaType} has no example`);
      }
    }
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function hasExample(value: Json): boolean {
  if (!isObject(value)) return false;
  return (
    "example" in value || (isObject(value["examples"]) && Object.keys(value["examples"]).length > 0)
  );
}
