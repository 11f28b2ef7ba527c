export { formats } from "./formats.ts";
export { problemOfFailures } from "./problem-of-failures.ts";
export type { ValidationFailure, ValidationProblem } from "./problem-of-failures.ts";
export { validateAnswer } from "./validate-answer.ts";
export { validateRequest } from "./validate-request.ts";
export type { RequestParts } from "./validate-request.ts";
