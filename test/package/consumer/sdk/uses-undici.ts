// The README's proxy, where @types/node is installed and undici is of another version than its types.
import { Latchkey } from "@latchkey/sdk";
import { ProxyAgent } from "undici";

export const latchkey = new Latchkey({
  fetchOptions: { dispatcher: new ProxyAgent("http://proxy:8080") },
});
