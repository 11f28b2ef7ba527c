import { Failure } from "../failure.ts";
import type { CarryOut, CommandCall } from "./command.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineFolder } from "./examine-folder.ts";
import { examineService } from "./examine-service.ts";
import type { Finding } from "./finding.ts";
import { placeOf, secretFor } from "./place.ts";
import { plainText } from "./text-width.ts";

const MARKS = { ok: "ok", warn: "warn", fail: "FAIL", skipped: "–" } as const;

/** `doctor` */
export const examine: CarryOut = async (call) => {
  const { output } = call;
  const findings = await examinePlace(call);
  const failed = findings.filter(({ verdict }) => verdict === "fail");
  if (output.json) await output.document({ ok: failed.length === 0, findings });
  else await output.lines(findings.flatMap(linesOf));
  if (failed.length > 0) {
    throw new Failure(
      `${failed.length} of ${findings.length} checks failed: ${failed.map(({ check }) => check).join(", ")}.`,
    );
  }
};

function examinePlace(call: CommandCall): Promise<Finding[]> {
  const place = placeOf(call);
  if ("folder" in place) return examineFolder(place.folder);
  if ("url" in place) return examineDatabase(place.url);
  return examineService(place.baseUrl, secretFor(call));
}

function linesOf({ check, verdict, found, advice }: Finding): string[] {
  const line = `${MARKS[verdict].padEnd(6)}${check.padEnd(20)}${plainText(found)}`;
  return advice === undefined ? [line] : [line, `${" ".repeat(26)}→ ${plainText(advice)}`];
}
