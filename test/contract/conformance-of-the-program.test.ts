import { describeConformance } from "./describe-conformance.ts";
import { program } from "./targets/program.ts";

describeConformance([{ name: "the program over HTTP", open: program }]);
