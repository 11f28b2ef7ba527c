// `npm run all`: what axe and Lighthouse say of Studio and the docs, in a real browser. Ends with 1 where either finds fault.
import { judgeByLighthouse } from "./by-lighthouse.ts";
import { judgeByAxe } from "./by-axe.ts";

const faults = [...(await judgeByAxe()), ...(await judgeByLighthouse())];
for (const fault of faults) console.log(`! ${fault}`);
console.log(faults.length === 0 ? "No fault found." : `${faults.length} faults found.`);
process.exitCode = faults.length === 0 ? 0 : 1;
