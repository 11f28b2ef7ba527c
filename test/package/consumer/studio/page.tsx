// A host's settings page, in the browser.
import { Latchkey } from "@latchkey/sdk";
import { ApiKeys } from "@latchkey/studio";
import "@latchkey/studio/styles.css";
import { createRoot } from "react-dom/client";

const client = new Latchkey({ baseUrl: window.location.origin, credentials: "same-origin" });
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<ApiKeys client={client} />);
