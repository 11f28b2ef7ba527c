import { secretFormat } from "@latchkey/contract";
import { expect, test } from "vitest";
import { parseArguments } from "../arguments.ts";

const secret = secretFormat().generate();
const acmes = secretFormat({ prefix: "acme_live_" }).generate();

test.each([
  ["api-keys", "get", secret],
  ["api-keys", "get", acmes],
  ["--api-key", secret],
  [`--api-key=${acmes}`],
  ["api-keys", "create", "--name", `CI ${secret} x`],
  ["--help", `--nonsense=${secret}`],
  [`https://ada:${secret}@keys.example.com`],
  // Mistyped, it is no less telling.
  ["api-keys", "get", `${secret.slice(0, -1)}${secret.endsWith("a") ? "b" : "a"}`],
])("a secret in the arguments is refused with advice, and not repeated", (...args) => {
  const asked = parseArguments(args, {});
  const text = JSON.stringify(asked);
  expect(asked.command).toBe("refuse");
  expect(text).toContain("revoke");
  expect(text).not.toContain(secret.slice(3, 20));
  expect(text).not.toContain(acmes.slice(10, 30));
});

test.each([
  "01a20643-d12d-7588-b563-0e891e7d6e3a",
  "sk_QJoZ…J5Ka",
  "a_name_with_underscores_and_many_letters_in_it",
  "A".repeat(40),
])("%s is no secret", (text) => {
  expect(parseArguments(["api-keys", "get", text], {}).command).toBe("run");
});
