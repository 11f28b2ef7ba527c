import { expect, test } from "vitest";
import { html } from "./html.ts";

test("a value is text, in an element and in an attribute", () => {
  const value = `<b a="1" b='2'>&amp;`;
  const escaped = "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;";
  expect(html`<p title="${value}">${value}</p>`.html).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test("HTML within HTML stays what it is", () => {
  const rows = ["<", ">"].map((text) => html`<li>${text}</li>`);
  const list = html`<ul>
      ${rows}
    </ul>
    ${undefined}`;
  expect(list.html.replace(/\s+/g, "")).toBe("<ul><li>&lt;</li><li>&gt;</li></ul>");
});
