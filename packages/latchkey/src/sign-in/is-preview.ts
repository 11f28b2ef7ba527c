import type { Request } from "express";

/** Whether a request only previews a page: it must neither use up a sign-in nor begin one. */
export function isPreview({ method, headers }: Request): boolean {
  const purposes = ["sec-purpose", "purpose", "x-purpose"];
  return method === "HEAD" || purposes.some((name) => headers[name] !== undefined);
}
