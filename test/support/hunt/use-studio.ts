import { startBrowserOn } from "../browser.ts";
import { studioSteps } from "../studio-steps.ts";

/** What a person in Studio was given. */
interface FromStudio {
  /** In the order in which they were issued. */
  readonly secrets: readonly string[];
  /** What the browser's session is known by. */
  readonly session: string;
}

/** A person in Studio, in a browser with that profile: creates, rotates, closes each dialog uncopied, reads the log. */
export async function useStudio(profile: string, link: string): Promise<FromStudio> {
  const secrets: string[] = [];
  const context = await startBrowserOn(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    context.setDefaultTimeout(30_000);
    await page.goto(link);
    const steps = studioSteps(page);
    await steps.create("From Studio");
    secrets.push(await steps.shownSecret());
    await steps.closeUncopied();
    await steps.choose("From Studio", "Rotate");
    await steps.button("Rotate key").click();
    await steps.dialog().getByText("The old secret").first().waitFor();
    secrets.push(await steps.shownSecret());
    await steps.closeUncopied();
    await page.goto(new URL("/?view=audit-log", link).href);
    await page.reload();
    const [cookie] = (await context.cookies()).filter(({ name }) => name.includes("session"));
    return { secrets, session: cookie?.value ?? "" };
  } finally {
    await context.close();
  }
}
