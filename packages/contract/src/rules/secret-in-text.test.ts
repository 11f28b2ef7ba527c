import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import { refuseSecretIn } from "./secret-in-text.ts";

const secret = defaultSecretFormat.generate();
const refusal = (field: string) => ({
  refused: "invalid_request",
  detail: "The request has 1 fault; see errors.",
  errors: [
    {
      in: "body",
      field,
      message: "must not contain a secret; if this one was meant to stay secret, revoke its key",
    },
  ],
});

test.each(["name", "description", "note"])("a secret in the %s is refused there", (field) => {
  const fields = { name: "CI", description: "Deploys", note: "Old", [field]: `see ${secret}` };
  expect(refuseSecretIn(defaultSecretFormat, fields)).toEqual(refusal(`/${field}`));
});

test("texts without a secret pass, and so does what is not there", () => {
  const hint = defaultSecretFormat.hint(secret);
  expect(refuseSecretIn(defaultSecretFormat, { name: hint })).toBeUndefined();
  expect(refuseSecretIn(defaultSecretFormat, { name: "CI", description: null })).toBeUndefined();
  expect(refuseSecretIn(defaultSecretFormat, { name: undefined })).toBeUndefined();
});
