import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { behaviours } from "./behaviours/index.ts";
import { documentedCodes, documentedOutcomes } from "./documented.ts";
import { stageOn } from "./stage.ts";
import type { Behaviour, Stage } from "./stage.ts";
import type { TargetKind } from "./target.ts";

/** What a behaviour expects is in the behaviour. */
async function expectToHold(run: Behaviour["run"], stage: Stage): Promise<void> {
  // A stopped clock tells no more than so many transactions of one instant apart.
  await stage.target.advance(1);
  await run(stage);
}

/** Describes what each target owes: every behaviour, and each documented outcome and problem seen. */
export function describeConformance(kinds: readonly TargetKind[]): void {
  describe.each(kinds)("$name", ({ name, open }) => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      stage = stageOn(await open());
    });
    afterAll(() => stage?.target.close());
    const there = (): Stage => {
      if (stage === undefined) throw new Error("There is a stage once beforeAll has run.");
      return stage;
    };

    // The program has no options for them, and is no host.
    const isProgram = name.startsWith("the program");
    const owedBehaviours = behaviours.filter(
      ({ needsOthers = false, needsHost = false }) => !((needsOthers || needsHost) && isProgram),
    );
    for (const { says, run } of owedBehaviours) {
      test(`behaves: ${says}`, () => expectToHold(run, there()));
    }

    test("has answered with every outcome and problem that openapi.yaml documents", () => {
      const { outcomes, codes } = there();
      const ofOthers = /api_key_management_disabled$|^reportLeakedApiKey 404/;
      const owed = (one: string): boolean => !(isProgram && ofOthers.test(one));
      const documented = documentedOutcomes();
      expect(documented.length).toBeGreaterThan(70);
      expect(documented.filter((one) => owed(one) && !outcomes.has(one))).toEqual([]);
      expect(documentedCodes().filter((code) => owed(code) && !codes.has(code))).toEqual([]);
    });
  });
}
