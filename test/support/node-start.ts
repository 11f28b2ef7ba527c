import { fileURLToPath } from "node:url";

/** Node then keeps what it made of the sources, which halves what it takes to start a program. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../../node_modules/.cache/latchkey", import.meta.url)),
};
