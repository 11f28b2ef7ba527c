import type { Latchkey } from "@latchkey/sdk";
import { createContext, useContext } from "react";
import type { InstantText } from "../design/instant-text.ts";
import type { Labels } from "./labels.ts";

/** What every part of a page may use. */
export interface FrameParts {
  readonly client: Latchkey;
  readonly labels: Labels;
  readonly locale: string;
  readonly instantText: InstantText;
  readonly theme: "light" | "dark" | undefined;
  readonly className: string;
  /** Says briefly what has been done, to eyes and to screen readers. */
  readonly say: (text: string) => void;
  /** What to do where the session has ended; undefined: nothing but to say so. */
  readonly onSignIn: (() => void) | undefined;
}

export const FrameContext = createContext<FrameParts | undefined>(undefined);

export function useFrame(): FrameParts {
  const parts = useContext(FrameContext);
  if (parts === undefined) throw new Error("Render this within ApiKeys, AuditLog or Frame.");
  return parts;
}

export const useClient = (): Latchkey => useFrame().client;
export const useLabels = (): Labels => useFrame().labels;
export const useInstantText = (): InstantText => useFrame().instantText;

/** For what is rendered outside of the frame, at the end of the document: its class names and its theme. */
export function usePortalAttributes(): Pick<FrameParts, "className" | "theme"> {
  const { className, theme } = useFrame();
  return { className, theme };
}
