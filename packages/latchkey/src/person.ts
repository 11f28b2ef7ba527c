import { userInfo } from "node:os";
import type { User } from "@latchkey/server";

/** The person at the keyboard, as the operating system knows them. */
export function personAtKeyboard(organizationId: string): User {
  const name = userName();
  return { id: name, name, organizationId };
}

/** The name of the account that the program runs under. */
export function userName(): string {
  try {
    const { username } = userInfo();
    // What no log should hold.
    const name = username.replace(/\p{Cc}/gu, "").slice(0, 255);
    if (name !== "") return name;
  } catch {
    // A container may run under a number that has no name.
  }
  return "local";
}
