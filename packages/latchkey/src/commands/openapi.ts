import { openapi } from "@latchkey/contract/openapi";
import type { CarryOut } from "./command.ts";

/** `openapi` */
export const printOpenapi: CarryOut = ({ output }) => output.document(openapi);
