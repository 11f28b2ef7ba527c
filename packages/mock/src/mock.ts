import type { User } from "@latchkey/contract/rules";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Memory } from "./memory/memory.ts";
import type { Seeded } from "./seeded.ts";
import type { Settings } from "./settings.ts";

/** A mock from within: what it is set to, and all that it keeps and moves. `MockKeyService` is how tests see it. */
export interface Mock {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly seeded: Seeded;
  readonly faults: Faults;
  /** Another one after each reset. */
  memory: Memory;
  /** Who is signed in by `signIn`. */
  signedIn: User | undefined;
}
