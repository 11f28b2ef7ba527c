import { readFile } from "node:fs/promises";

/** A block of code in a page, with the heading that it stands under. */
export interface CodeBlock {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

/** The blocks of code of a Markdown page, in order. */
export async function codeBlocks(page: URL): Promise<CodeBlock[]> {
  const blocks: CodeBlock[] = [];
  let heading = "";
  let open: { language: string; lines: string[] } | undefined;
  for (const line of (await readFile(page, "utf8")).split("\n")) {
    const fence = /^ *```(\w*)$/.exec(line);
    if (fence !== null && open === undefined) open = { language: fence[1] ?? "", lines: [] };
    else if (fence !== null && open !== undefined) {
      blocks.push({ heading, language: open.language, text: open.lines.join("\n") });
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
    else heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
  }
  return blocks;
}
