import { expect, test } from "vitest";
import { defaultSecretFormat } from "./secret-format.ts";

const { generate, hint, redactPath } = defaultSecretFormat;

/** The first letter of the prefix encoded, so that the secret shows only once the path is decoded. */
const hidden = (secret: string, times: number): string =>
  `%${"25".repeat(times - 1)}73${secret.slice(1)}`;

test("of several secrets in a path each becomes its hint, whichever is encoded, and the rest stays", () => {
  for (const depths of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [5, 0, 5],
  ]) {
    const secrets = depths.map((times) => ({ times, secret: generate() }));
    const path = secrets.map(({ times, secret }) => (times === 0 ? secret : hidden(secret, times)));
    const hints = secrets.map(({ secret }) => hint(secret));
    expect(redactPath(`/a%20b/${path.join("/to/")}/%7E`)).toBe(`/a%20b/${hints.join("/to/")}/%7E`);
  }
});
