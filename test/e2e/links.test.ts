import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const markdown = new MarkdownIt({ html: true });

/** The pages that are kept in the repository. */
async function pages(): Promise<string[]> {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"];
  const { stdout } = await promisify(execFile)("git", args, { cwd: root });
  return stdout.split("\n").filter((file) => file !== "");
}

/** An anchor as GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  const plain = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "");
  return plain.trim().replaceAll(/\s/g, "-");
}

interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

function read(text: string): Page {
  const links: string[] = [];
  const anchors = new Set<string>();
  const tokens = markdown.parse(text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") anchors.add(anchorOf(tokens[index + 1]?.content ?? ""));
    for (const child of token.children ?? []) {
      const target = child.attrGet("href") ?? child.attrGet("src");
      if (target !== null) links.push(String(target));
    }
  }
  return { links, anchors };
}

/** What is wrong with a page's links within the repository. */
async function deadLinks(file: string, text: string): Promise<string[]> {
  const dead: string[] = [];
  for (const link of read(text).links) {
    // Guides that the program serves link to each other by the addresses that they have there; their own test follows them.
    if (/^[a-z]+:/.test(link) || link.startsWith("/")) continue;
    const [target = "", anchor] = link.split("#");
    const found = target === "" ? file : path.join(path.dirname(file), decodeURI(target));
    const full = path.join(root, found);
    const exists = await stat(full).then(
      () => true,
      () => false,
    );
    if (!exists) dead.push(`${file}: ${link}`);
    else if (anchor !== undefined && found.endsWith(".md")) {
      const page = found === file ? text : await readFile(full, "utf8");
      if (!read(page).anchors.has(anchor)) dead.push(`${file}: ${link}`);
    }
  }
  return dead;
}

test("every link between the repository's pages leads somewhere", async () => {
  const files = (await pages()).filter((file) => !file.startsWith("packages/latchkey/docs/"));
  expect(files.length).toBeGreaterThan(20);
  const dead = await Promise.all(
    files.map(async (file) => deadLinks(file, await readFile(path.join(root, file), "utf8"))),
  );
  expect(dead.flat()).toEqual([]);
});

test("a link to a page, an anchor or a picture that is not there would be found", async () => {
  const text =
    "[a](missing.md) [b](#nothing) [c](SECURITY.md#nowhere) ![d](picture.png)\n\n# Here\n\n[e](#here)";
  expect(await deadLinks("README.md", text)).toEqual([
    "README.md: missing.md",
    "README.md: #nothing",
    "README.md: SECURITY.md#nowhere",
    "README.md: picture.png",
  ]);
});
