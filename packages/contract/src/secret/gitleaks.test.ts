import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SECRET_PATTERN } from "./pattern.ts";
import { defaultSecretFormat } from "./secret-format.ts";

const file = readFileSync(new URL("../../../../docs/gitleaks.toml", import.meta.url), "utf8");
const valueOf = (name: string) => new RegExp(`^${name} = (.*)$`, "m").exec(file)?.[1] ?? "";
const regex = new RegExp(valueOf("regex").replaceAll("'''", ""), "g");
const keywords = JSON.parse(valueOf("keywords")) as string[];

/** As gitleaks reckons it: Shannon's, in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return -[...counts.values()].reduce(
    (sum, count) => sum + (count / text.length) * Math.log2(count / text.length),
    0,
  );
}

const finds = (text: string) =>
  keywords.some((keyword) => text.includes(keyword))
    ? (text.match(regex) ?? []).filter((found) => entropyOf(found) > Number(valueOf("entropy")))
    : [];

test("the rule for gitleaks is the published pattern", () => {
  expect(regex.source).toBe(SECRET_PATTERN);
});

test("it finds every secret, wherever it stands, and no more than that", () => {
  for (let count = 0; count < 1000; count += 1) {
    const secret = defaultSecretFormat.generate();
    for (const text of [`KEY=${secret}\n`, `"${secret}"`, `Bearer ${secret}, x`, secret]) {
      expect(finds(text)).toEqual([secret]);
    }
  }
});

test.each([
  ["a hint", "sk_AbCd…zFDH"],
  ["a text that is too short", "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFD"],
  ["a text that is too long", "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDHx"],
  ["a placeholder", "sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"],
])("it leaves %s alone", (_, text) => {
  expect(finds(text)).toEqual([]);
});

test("the secret of the documentation's examples is on its list of exceptions", () => {
  const [, allowed = ""] = /^regexes = \['''(.*)'''\]$/m.exec(file) ?? [];
  expect(defaultSecretFormat.isSecret(allowed)).toBe(true);
});
