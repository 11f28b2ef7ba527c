import { describeConformance } from "./describe-conformance.ts";
import { targetKinds } from "./targets/index.ts";

for (const kind of targetKinds) describeConformance(kind);
