// Guards admission (packages/server/src/admission, postgres/admission.ts) and what ends a secret (api-keys/revoke.ts, rotate.ts,
// end-overlap.ts).
import { expect, test } from "vitest";
import { isCaught, lateUsesIn, liveWithHosts } from "../support/history/live-with-hosts.ts";
import { isLongForm, recordProof } from "../support/proof.ts";

const SERVERS = [{}, {}, {}];
const CLIENTS = isLongForm ? 48 : 16;
const SECONDS = isLongForm ? 60 : 2;
/** On a busy machine it takes longer until there was enough to look at. */
const LONGEST_SECONDS = SECONDS + 60;
const LEAST_LATE_USES = 50;

test(
  "three servers, one database: no use that begins after its secret's end was answered is accepted",
  async () => {
    const planted = await liveWithHosts({
      servers: [{}],
      plant: "verdicts remembered for a second",
      clients: CLIENTS,
      enough: isCaught,
      longestSeconds: LONGEST_SECONDS,
    });
    expect(planted.violations.join("\n")).toMatch("accepted after");

    const real = await liveWithHosts({
      servers: SERVERS,
      clients: CLIENTS,
      enough: (keys, seconds) => seconds > SECONDS && lateUsesIn(keys) > LEAST_LATE_USES,
      longestSeconds: LONGEST_SECONDS,
    });
    expect(real.violations).toEqual([]);
    expect(real.strange).toEqual([]);
    // Or else nothing was looked at.
    expect(real.lateUses).toBeGreaterThan(LEAST_LATE_USES);
    recordProof({
      proof: `Three servers on one database, ${CLIENTS} clients: keys made, used, rotated, revoked, expired`,
      promises: [2],
      guards: [
        "packages/server/src/admission/admit.ts",
        "packages/server/src/postgres/admission.ts",
        "packages/server/src/api-keys/revoke.ts",
        "packages/server/src/api-keys/rotate.ts",
        "packages/server/src/api-keys/end-overlap.ts",
      ],
      requests: real.calls,
      faults: 0,
      planted: { caught: 1, of: 1 },
      violations: real.violations.length,
      measured: `${real.lateUses.toLocaleString("en")} uses began after the end of their secret; ${real.ended.toLocaleString("en")} secrets were ended by an answer`,
    });
  },
  4 * LONGEST_SECONDS * 1000,
);
