import type { Latchkey } from "@latchkey/sdk";
import { QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useEffect, useInsertionEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { createInstantText } from "../design/instant-text.ts";
import { FrameContext } from "./frame-context.ts";
import { labelsWith } from "./labels.ts";
import type { LabelChanges } from "./labels.ts";
import { queryClientOf } from "./query-client.ts";

/** What each page takes, beside its own. */
export interface FrameProps {
  /** Who asks the API: `new Latchkey({ baseUrl, credentials: "same-origin" })` for the signed-in user. Make it once. */
  readonly client: Latchkey;
  /** `light` or `dark`; default: as the reader's system has it. */
  readonly theme?: "light" | "dark" | undefined;
  /** Texts to show instead of the English ones. Keep the object: a new one at each render makes all texts anew. */
  readonly labels?: LabelChanges | undefined;
  /** How instants and dates are written, as a BCP 47 tag; default: the browser's if it is English, else `en`. */
  readonly locale?: string | undefined;
  /** Class names of yours, to set `--latchkey-…` on; dialogs and menus have them too. */
  readonly className?: string | undefined;
  /** What "Sign in again" does where the session has ended; default: no such button. */
  readonly onSignIn?: (() => void) | undefined;
}

const noChanges: LabelChanges = {};
const SAID_MS = 4_000;

/** The ground of every page: theme, texts, queries, and what is said in passing. */
export function Frame(props: FrameProps & { readonly children: ReactNode }): ReactNode {
  const { client, theme, labels: changes = noChanges, onSignIn, children } = props;
  const locale = props.locale ?? readersEnglish();
  const className = props.className === undefined ? "latchkey" : `latchkey ${props.className}`;
  const [said, setSaid] = useState<{ readonly text: string }>();
  const say = useCallback((text: string) => setSaid({ text }), []);
  const labels = useMemo(() => labelsWith(changes), [changes]);
  const { justNow } = labels.common;
  const instantText = useMemo(() => createInstantText(locale, justNow), [locale, justNow]);
  useStyleWithoutInjection();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const parts = useMemo(
    () => ({ client, labels, locale, instantText, theme, className, say, onSignIn }),
    [client, labels, locale, instantText, theme, className, say, onSignIn],
  );
  return (
    <QueryClientProvider client={queryClientOf(client)}>
      <FrameContext value={parts}>
        <div className={className} data-theme={theme}>
          {children}
          <div className="latchkey-toasts" role="status">
            {said === undefined ? null : <div className="latchkey-toast">{said.text}</div>}
          </div>
        </div>
      </FrameContext>
    </QueryClientProvider>
  );
}

/** Only the language and the region: some systems' tags are none that browsers understand (`en-US@posix`). */
function readersEnglish(): string {
  return /^en(-[A-Z]{2})?/.exec(navigator.language)?.[0] ?? "en";
}

/** react-aria puts a style element into the document unless one has this id; the rule in it is in Latchkey's style sheet. */
function useStyleWithoutInjection(): void {
  useInsertionEffect(() => {
    const id = "react-aria-pressable-style";
    if (document.getElementById(id) !== null) return;
    const marker = document.createElement("meta");
    marker.id = id;
    document.head.append(marker);
  }, []);
}
