import { stoppedPglite, stoppedPostgres } from "../stopped-database.ts";
import type { TargetKind } from "../target.ts";
import { embedded } from "./embedded.ts";
import { mockByFetch, mockThroughMsw } from "./mocked.ts";

/** What the conformance suite is run against, besides the program. */
export const targetKinds: readonly TargetKind[] = [
  {
    name: "the server on PGlite",
    open: async () => embedded(await stoppedPglite()),
  },
  {
    name: "the server on PostgreSQL",
    open: async () => embedded(await stoppedPostgres()),
  },
  mockThroughMsw,
  mockByFetch(),
];
