import type { SystemPrincipal, User } from "@latchkey/server";

/** The host itself, acting in an organization. */
export function systemOf(organizationId: string): SystemPrincipal {
  return { type: "system", id: "cron", name: "Nightly job", organizationId };
}

/** Whoever reads an organization's log. */
export function readerOf(organizationId: string): User {
  return { id: "reader", name: "Reader", organizationId };
}
