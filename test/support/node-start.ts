import { fileURLToPath } from "node:url";

/** What Node is told so that a program runs from its sources. */
export const sourceArguments = [
  "--conditions=@latchkey/source",
  // A program of a test ends before it has earned what optimizing the embedded database's code takes: a third of its time.
  "--liftoff-only",
];

/** Node then keeps what it made of the sources, which halves what it takes to start a program. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../../node_modules/.cache/latchkey", import.meta.url)),
};
