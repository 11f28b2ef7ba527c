// Contents stay open where there is room beside the page; the style sheet does so in newer browsers by itself.
const contents = document.querySelector("nav.side details");
if (contents !== null && matchMedia("(min-width: 60rem)").matches) contents.open = true;

// Without a secure address there is no clipboard to write to, and no button.
if (navigator.clipboard !== undefined) {
  for (const block of document.querySelectorAll("pre[data-language]")) {
    const text = block.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 2_000);
      });
    });
    const frame = document.createElement("div");
    frame.className = "block";
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
