import { Latchkey } from "@latchkey/sdk";
import { createRoot } from "react-dom/client";
import { SettingsPage } from "./settings-page.tsx";

// The signed-in user, by the session's cookie; made once, for all of the page.
const client = new Latchkey({ baseUrl: window.location.origin, credentials: "same-origin" });

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<SettingsPage client={client} />);
