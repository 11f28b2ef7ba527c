import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isIP } from "node:net";
import { type Json, dereference, isObject, readSpecification, segment } from "./specification.ts";

/** Every example, of a media type, parameter, header or schema, is what its schema says. */
export async function checkExamples(): Promise<void> {
  const document = await readSpecification();
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { ip: (text) => isIP(text) > 0, int32: true },
  });
  addFormats.default(ajv, ["date-time", "uuid", "uri-reference"]);
  ajv.addSchema(document, "openapi.yaml");

  const faults: string[] = [];
  let count = 0;
  const check = (schema: string, example: Json | undefined, place: string): void => {
    count += 1;
    if (example === undefined) {
      faults.push(`#${place}: has no value`);
    } else if (ajv.validate({ $ref: `openapi.yaml#${schema}` }, example) !== true) {
      faults.push(`#${place}: ${ajv.errorsText(ajv.errors, { dataVar: "it" })}`);
    }
  };

  const visit = (value: Json, place: string): void => {
    if (Array.isArray(value))
      return value.forEach((item, index) => visit(item, `${place}/${index}`));
    if (!isObject(value)) return;
    const { examples } = value;
    if (isObject(value["schema"])) {
      const schema = `${place}/schema`;
      if ("example" in value) check(schema, value["example"], `${place}/example`);
      for (const [name, reference] of Object.entries(isObject(examples) ? examples : {})) {
        const example = dereference(document, reference);
        const exampleValue = isObject(example) ? example["value"] : undefined;
        check(schema, exampleValue, `${place}/examples/${segment(name)}`);
      }
    } else if (Array.isArray(examples)) {
      examples.forEach((example, index) => check(place, example, `${place}/examples/${index}`));
    }
    for (const [key, child] of Object.entries(value)) {
      // Within an example the same words are data.
      if (key !== "example" && key !== "examples") visit(child, `${place}/${segment(key)}`);
    }
  };
  visit(document, "");

  if (count === 0) faults.push("openapi.yaml has no example at all.");
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
