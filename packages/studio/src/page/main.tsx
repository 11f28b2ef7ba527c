import { Latchkey } from "@latchkey/sdk";
import { createRoot } from "react-dom/client";
import { readConfiguration, resolve } from "./configuration.ts";
import { StudioPage } from "./studio-page.tsx";

const root = document.getElementById("studio");
if (root === null) throw new Error("The page has no element for Studio.");
const configuration = readConfiguration(root);
const client = new Latchkey({
  baseUrl: resolve(configuration.apiBaseUrl),
  credentials:
    new URL(resolve(configuration.apiBaseUrl)).origin === window.location.origin
      ? "same-origin"
      : "include",
});
createRoot(root).render(<StudioPage client={client} configuration={configuration} />);
