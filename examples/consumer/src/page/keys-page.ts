import { isLatchkeyError } from "@latchkey/sdk";
import type { Latchkey } from "@latchkey/sdk";

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows the keys of whoever is signed in, and lets them make and revoke some. */
export async function showKeysPage(latchkey: Latchkey, page: HTMLElement): Promise<void> {
  const message = element("output", "");
  const keys = document.createElement("ul");
  const name = document.createElement("input");
  name.name = "name";
  const form = document.createElement("form");
  form.append(name, element("button", "Create"));
  page.replaceChildren(element("h1", "API keys"), form, message, keys);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isLatchkeyError(error)) throw error;
      message.textContent = error.message;
    }
  };

  const show = async (): Promise<void> => {
    const items: HTMLElement[] = [];
    for await (const apiKey of latchkey.apiKeys.list()) {
      const item = element("li", `${apiKey.name} (${apiKey.hint}) is ${apiKey.status} `);
      const revoke = element("button", "Revoke");
      revoke.addEventListener("click", () => {
        void attempt(async () => {
          await latchkey.apiKeys.revoke(apiKey.id);
          await show();
        });
      });
      if (apiKey.status === "active") item.append(revoke);
      items.push(item);
    }
    keys.replaceChildren(...items);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(async () => {
      const { secret } = await latchkey.apiKeys.create({ name: name.value });
      message.textContent = `Keep this secret, it is shown once: ${secret}`;
      await show();
    });
  });
  await attempt(show);
}
