import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { openapiDocument } from "./openapi-document.ts";

/** A regular expression, and where it stands. */
export interface FoundPattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every pattern of openapi.yaml. Validators match them as Unicode. */
export function contractPatterns(): FoundPattern[] {
  const found: FoundPattern[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, child] of Object.entries(value)) {
      if (name === "pattern" && typeof child === "string") {
        found.push({ place: `openapi.yaml ${place}`, source: child, flags: "u" });
      } else walk(child, `${place}/${name}`);
    }
  };
  walk(openapiDocument, "");
  return found;
}

/** Every regular expression that stands in the sources of the packages, tests left out; and where others are made of texts. */
export function sourcePatterns(): { readonly patterns: FoundPattern[]; readonly made: string[] } {
  const patterns: FoundPattern[] = [];
  const made: string[] = [];
  const files = globSync("packages/*/src/**/*.{ts,tsx}", { cwd: root });
  for (const file of files.filter(
    (name) => !/\.(?:test|fixture)\.tsx?$|\/generated\//.test(name),
  )) {
    const text = readFileSync(root + file, "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        patterns.push({
          place: `${file}:${line + 1}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isCall && node.expression.getText() === "RegExp") made.push(file);
      ts.forEachChild(node, walk);
    };
    walk(source);
  }
  return { patterns, made };
}
