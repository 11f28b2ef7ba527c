import type { ApiKey } from "@latchkey/contract";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Studio } from "./studio.ts";

/** What a person does with keys in Studio, and what the API says of it. */
export interface StudioSteps {
  readonly dialog: () => Locator;
  readonly button: (name: string) => Locator;
  readonly rowOf: (name: string) => Locator;
  /** Opens the menu of a key, and chooses in it. */
  readonly choose: (name: string, action: string) => Promise<void>;
  /** Fills the form of a new key in and sends it. */
  readonly create: (name: string) => Promise<void>;
  readonly shownSecret: () => Promise<string>;
  /** Closing asks, until the browser has said that the clipboard has it. */
  readonly copied: () => Promise<void>;
  readonly closeAfterCopy: () => Promise<void>;
  readonly closeUncopied: () => Promise<void>;
}

export function studioSteps(page: Page): StudioSteps {
  const dialog = () => page.getByRole("dialog").or(page.getByRole("alertdialog"));
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });
  const copied = () => dialog().getByText("Copied").first().waitFor();
  return {
    dialog,
    button,
    rowOf,
    async choose(name, action) {
      await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
    async create(name) {
      await button("Create API Key").click();
      await dialog().getByLabel("Name").fill(name);
      await dialog().getByRole("button", { name: "Create API Key" }).click();
    },
    shownSecret: () => dialog().locator(".latchkey-secret code").innerText(),
    copied,
    async closeAfterCopy() {
      await button("Copy the secret").click();
      await copied();
      await button("Done").click();
      await dialog().waitFor({ state: "detached" });
    },
    async closeUncopied() {
      await button("Done").click();
      await button("Close without copying").click();
      await dialog().waitFor({ state: "detached" });
    },
  };
}

/** Makes a key by the API. */
export async function makeKey(
  { api }: Studio,
  fields: object,
): Promise<{ id: string; secret: string }> {
  const response = await api("/v1/api-keys", { method: "POST", body: JSON.stringify(fields) });
  expect(response.status).toBe(201);
  const { apiKey, secret } = (await response.json()) as { apiKey: { id: string }; secret: string };
  return { id: apiKey.id, secret };
}

export async function storedKeys(
  { api }: Studio,
  search: string,
): Promise<{ name: string; expiresAt: string | null }[]> {
  const response = await api(`/v1/api-keys?search=${encodeURIComponent(search)}`);
  return ((await response.json()) as { data: { name: string; expiresAt: string | null }[] }).data;
}

export async function storedKey({ api }: Studio, id: string): Promise<ApiKey> {
  const response = await api(`/v1/api-keys/${id}`);
  return ((await response.json()) as { apiKey: ApiKey }).apiKey;
}

/** The status that a request with the secret gets. */
export async function statusWith({ serving }: Studio, secret: string): Promise<number> {
  const headers = { authorization: `Bearer ${secret}` };
  return (await fetch(`${serving.baseUrl}/v1/principal`, { headers })).status;
}
