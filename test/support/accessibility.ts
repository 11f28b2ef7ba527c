import type { Page } from "playwright-core";

/** What a page lacks for those who do not see it, or use no mouse, or have little room: headings, landmarks, names. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const shown = [...document.querySelectorAll("*")].filter((one) => one.checkVisibility());
    const all = (selector: string) => shown.filter((one) => one.matches(selector));
    const nameOf = (one: Element) =>
      one.getAttribute("aria-label") ?? one.getAttribute("title") ?? one.textContent.trim();
    const show = (one: Element) => one.outerHTML.slice(0, 120);

    let above = 0;
    for (const heading of all("h1, h2, h3, h4, h5, h6").filter((one) => !one.closest("nav"))) {
      const level = Number(heading.tagName[1]);
      if (level > above + 1) faults.push(`leaves a level out: ${show(heading)}`);
      if (nameOf(heading) === "") faults.push(`has no text: ${show(heading)}`);
      above = level;
    }
    const banner = "header:not(:is(main, article, section, dialog, [role=dialog]) header)";
    for (const selector of ["h1", "main:not([role])", banner]) {
      if (all(selector).length !== 1) faults.push(`not one ${selector}`);
    }
    for (const one of all("nav:not([aria-label]), img:not([alt])")) {
      faults.push(`has no name: ${show(one)}`);
    }
    for (const one of all("a[href], button")) {
      if (nameOf(one) === "") faults.push(`has no name: ${show(one)}`);
    }
    const ids = shown.map(({ id }) => id).filter((id) => id !== "");
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
      faults.push(`two have the id ${id}`);
    }
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    if (wider > 0) faults.push(`is wider than its window, by ${wider} pixels`);
    return faults;
  });
}

/** Controls and dialogs that have no name for a screen reader, and references that lead nowhere. */
export function controlFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const shown = [...document.querySelectorAll("*")].filter((one) => one.checkVisibility());
    const all = (selector: string) => shown.filter((one) => one.matches(selector));
    const nameOf = (one: Element) => one.getAttribute("aria-label") ?? one.textContent.trim();
    const show = (one: Element) => one.outerHTML.slice(0, 120);
    for (const one of all(
      "input, select, textarea, [role=dialog], [role=alertdialog], [role=menu]",
    )) {
      const references = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const referred = references
        .map((id) => document.getElementById(id))
        .map((other) => (other === null ? "" : nameOf(other)));
      const labels = "labels" in one ? [...(one.labels as NodeListOf<Element>)] : [];
      const names = [one.getAttribute("aria-label") ?? "", ...referred, ...labels.map(nameOf)];
      const isHidden = one.closest("[aria-hidden=true]") !== null || one.matches("[type=hidden]");
      if (!isHidden && names.join("").trim() === "") faults.push(`has no name: ${show(one)}`);
    }
    for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
      for (const one of all(`[${attribute}]`)) {
        const missing = (one.getAttribute(attribute) ?? "")
          .split(" ")
          .filter((id) => document.getElementById(id) === null);
        if (missing.length > 0) faults.push(`${attribute} leads nowhere: ${show(one)}`);
      }
    }
    return faults;
  });
}

/** Texts whose contrast to what is behind them is below 4.5 (WCAG 2.2, success criterion 1.4.3). */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (canvas === null) throw new Error("No canvas.");
    // However it is written, a canvas knows its red, green, blue and alpha.
    const channels = (color: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: readonly number[]) =>
      color
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const behind = (one: Element): readonly number[] => {
      for (let at: Element | null = one; at !== null; at = at.parentElement) {
        const color = channels(getComputedStyle(at).backgroundColor);
        if (color[3] === 255) return color;
      }
      return [255, 255, 255];
    };
    const hasText = (one: Element) =>
      [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.checkVisibility({ opacityProperty: true }) && hasText(one))
      .filter((one) => {
        const text = luminance(channels(getComputedStyle(one).color));
        const ground = luminance(behind(one));
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05) < 4.5;
      })
      .map((one) => one.textContent.trim().slice(0, 40));
  });
}
