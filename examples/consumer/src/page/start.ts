// The page with the mock in place of the service; in production, the same without the mock.
import { Latchkey } from "@latchkey/sdk";
import { showKeysPage } from "./keys-page.ts";
import { startMocking } from "./mocking.ts";

const mock = await startMocking();
// For whoever tests the page.
Object.assign(globalThis, { mock });
const latchkey = new Latchkey({ baseUrl: location.origin, credentials: "same-origin" });
await showKeysPage(latchkey, document.body);
document.body.dataset["ready"] = "true";
