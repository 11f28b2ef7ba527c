import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";
import { root } from "../run-command.ts";

/** A guide as the program serves it. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  /** What comes after the title, as HTML. */
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

const folder = fileURLToPath(new URL("packages/latchkey/docs/guides/", root));

/** The pages that the program serves as guides. Embedding is the repository's own page. */
async function guidePages(): Promise<string[]> {
  const own = (await readdir(folder)).filter((name) => name.endsWith(".md"));
  return [
    ...own.map((name) => path.join(folder, name)),
    fileURLToPath(new URL("docs/embedding.md", root)),
  ];
}

export async function renderGuides(): Promise<Guide[]> {
  const pages = await guidePages();
  return Promise.all(
    pages.map(async (page) =>
      renderGuide(path.basename(page, ".md"), await readFile(page, "utf8")),
    ),
  );
}

/** Markdown without HTML in it, as HTML that a keyboard can scroll and a link can point into. */
function renderGuide(slug: string, text: string): Guide {
  const markdown = new MarkdownIt({ html: false });
  const { renderer } = markdown;
  const sections: { id: string; title: string }[] = [];
  const tokens = markdown.parse(text, {});
  const [opening, heading] = tokens;
  if (opening?.type !== "heading_open" || heading === undefined) {
    throw new Error(`${slug}.md begins with no title.`);
  }
  for (const [index, token] of tokens.entries()) {
    const content = tokens[index + 1]?.content ?? "";
    if (token.type === "heading_open" && token.tag === "h2") {
      const id = slugOf(content);
      token.attrSet("id", id);
      sections.push({ id, title: content.replaceAll("`", "") });
    }
    for (const child of token.children ?? []) {
      const href = child.attrGet("href");
      if (typeof href === "string")
        child.attrSet("href", href.replace(/^([a-z-]+)\.md\b/, "/docs/$1"));
    }
  }
  renderer.rules["table_open"] = () => `<div class="scroll" tabindex="0"><table>`;
  renderer.rules["table_close"] = () => "</table></div>";
  renderer.rules["fence"] = (all, index) => {
    const token = all[index];
    const language = token?.info.trim() || "text";
    const code = markdown.utils.escapeHtml(token?.content.trimEnd() ?? "");
    return `<pre tabindex="0" data-language="${language}"><code>${code}</code></pre>\n`;
  };
  const html = renderer.render(tokens.slice(3), markdown.options, {});
  return { slug, title: heading.content, html, sections };
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
