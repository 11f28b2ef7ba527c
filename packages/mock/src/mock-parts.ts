import type { User } from "@latchkey/contract/rules";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Memory } from "./memory/memory.ts";
import type { Seeded } from "./seeded.ts";
import type { Settings } from "./settings.ts";

/** What a mock is made of. */
export interface MockParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly seeded: Seeded;
  readonly faults: Faults;
  /** Another one after each reset. */
  memory: Memory;
  /** Who is signed in by `signIn`. */
  signedIn: User | undefined;
}
