// `npm test [-- path…]`: runs the tests. The last line is `N passed, N failed`.
import { runTests } from "./run-tests.ts";
import { closingLine } from "./test-counts.ts";

const counts = await runTests(process.argv.slice(2));
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
