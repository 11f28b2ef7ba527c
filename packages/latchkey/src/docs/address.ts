import type { Request } from "express";

/** The address that the service was asked at, for readers to copy; `otherwise` where `Host` is no host. */
export function addressOf(request: Request, otherwise: string): string {
  // In Express 5 it has the port, and by its types it may be missing.
  const host: string | undefined = request.host;
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host ?? "")
    ? `${request.protocol}://${host}`
    : otherwise;
}
