import { describeConformance } from "./describe-conformance.ts";
import { targetKinds } from "./targets/index.ts";

describeConformance(targetKinds);
