// CommonJS, in a Node without options or environment.
const { createStudio } = require("@latchkey/studio/express");

if (createStudio().length !== 3) throw new Error("It is no middleware.");
console.log("required");
