import { resolve } from "./configuration.ts";

/**
 * Signs out, and goes where that ends: to the `location` of a JSON answer, such as a provider's page, or else to the beginning.
 * A form would not do: this page's referrer policy takes the origin out of what a form sends.
 *
 * @throws TypeError where there is no connection.
 */
export async function signOut(signOutPath: string): Promise<void> {
  const answer = await fetch(resolve(signOutPath), {
    method: "POST",
    headers: { accept: "application/json" },
    redirect: "manual",
  });
  window.location.assign((await locationOf(answer)) ?? resolve(""));
}

async function locationOf(answer: Response): Promise<string | undefined> {
  const isJson = (answer.headers.get("content-type") ?? "").startsWith("application/json");
  if (!answer.ok || !isJson) return undefined;
  const { location } = (await answer.json()) as { readonly location?: unknown };
  if (typeof location !== "string" || !URL.canParse(location, resolve(""))) return undefined;
  const target = new URL(location, resolve(""));
  return /^https?:$/.test(target.protocol) ? target.href : undefined;
}
