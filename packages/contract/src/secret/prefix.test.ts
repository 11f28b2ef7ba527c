import { expect, test } from "vitest";
import { secretFormat } from "./secret-format.ts";

test("whoever gives a prefix that is none is told what one is", () => {
  expect(() => secretFormat({ prefix: "SK-" })).toThrow(
    new TypeError(
      "A secret's prefix is lower-case words of letters and digits, each followed by one underscore, the first " +
        "beginning with a letter, at most 20 characters in all, like sk_ or acme_live_.",
    ),
  );
});
