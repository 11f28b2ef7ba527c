// `npm run test:faults` and `npm run test:security`: runs the proofs of the promises in their long form, and prints what
// they measured. `-- --write` puts the table into docs/promises.md too. The last line is `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proofsTable } from "./proofs-table.ts";
import { root } from "./run-command.ts";
import { runTests } from "./run-tests.ts";
import { closingLine } from "./test-counts.ts";

const [folder = "", ...options] = process.argv.slice(2);
const paths = options.filter((option) => option !== "--write");
const kept = mkdtempSync(join(tmpdir(), "latchkey-proofs-"));
const file = join(kept, "figures.jsonl");
writeFileSync(file, "");
process.env["LATCHKEY_TEST_ALL"] = "1";
process.env["LATCHKEY_PROOFS"] = file;
const counts = await runTests(paths.length > 0 ? paths : [`test/${folder}`]);
const table = proofsTable(file);
rmSync(kept, { recursive: true, force: true });
console.log(`\n${table}\n`);
if (options.includes("--write")) writeTable(folder, table);
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

function writeTable(name: string, lines: string): void {
  const page = new URL("docs/promises.md", root);
  const [open, close] = [`<!-- ${name} -->\n\n`, `\n\n<!-- /${name} -->`];
  const text = readFileSync(page, "utf8");
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/promises.md has no place for ${name}.`);
  writeFileSync(page, text.slice(0, from + open.length) + lines + text.slice(to));
}
