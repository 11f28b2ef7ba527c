import { expect, test } from "vitest";
import { defaultSecretFormat } from "../secret/secret-format.ts";
import type { Refusal } from "./refusal.ts";
import { withoutSecrets } from "./without-secrets.ts";

test("a field that is called like a secret is named by its hint", () => {
  const secret = defaultSecretFormat.generate();
  const known = { in: "body", field: "/name", message: "is required" } as const;
  const unknown = { in: "query", message: "is not a known parameter; leave it out" } as const;
  const refusal: Refusal = {
    refused: "invalid_request",
    detail: "The request has 2 faults; see errors.",
    errors: [known, { ...unknown, field: `/${secret}` }],
  };
  expect(withoutSecrets(refusal, defaultSecretFormat)).toEqual({
    ...refusal,
    errors: [known, { ...unknown, field: `/${defaultSecretFormat.hint(secret)}` }],
  });
});

test("a refusal that names no field stays as it is", () => {
  expect(withoutSecrets({ refused: "not_found" }, defaultSecretFormat)).toEqual({
    refused: "not_found",
  });
});
