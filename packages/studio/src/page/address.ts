import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

export type View = "api-keys" | "audit-log";

/** What the page's address says: which view, and what it is filtered by. All of it is in the query, so that one page served at any path suffices. */
export interface Address {
  readonly view: View;
  readonly filters: Readonly<Record<string, string>>;
}

export function useAddress(): Address {
  const query = useSyncExternalStore(subscribe, () => window.location.search);
  const { view: _, ...filters } = Object.fromEntries(new URLSearchParams(query));
  return { view: viewIn(query), filters };
}

/** The address of a view with filters, relative to the page. */
export function hrefOf(view: View, filters: Readonly<Record<string, string>> = {}): string {
  const known = Object.entries(filters).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...(view === "api-keys" ? [] : [["view", view]]), ...known]);
  return query.size === 0 ? window.location.pathname : `?${query.toString()}`;
}

/** Goes there within the page. @param how `replace` for what is no step to go back to, such as a filter. */
export function go(href: string, how: "push" | "replace" = "push"): void {
  const before = viewIn(window.location.search);
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
  if (viewIn(window.location.search) !== before) window.scrollTo(0, 0);
  for (const tell of listeners) tell();
}

function viewIn(query: string): View {
  return new URLSearchParams(query).get("view") === "audit-log" ? "audit-log" : "api-keys";
}

/** Links within the page go without loading it again, unless another tab is wanted. */
export function followWithin(event: React.MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!(link instanceof HTMLAnchorElement) || !isPlain || event.defaultPrevented) return;
  const isHere =
    link.origin === window.location.origin && link.pathname === window.location.pathname;
  if (!isHere || link.target !== "" || link.hash !== "") return;
  event.preventDefault();
  go(link.href);
}
