import { floodRevoked, floodUnknown } from "./flood.ts";
import { memory } from "./memory.ts";
import { overload } from "./overload.ts";
import type { Part } from "./part.ts";
import { threeServers } from "./three-servers.ts";

export const parts: readonly Part[] = [memory, overload, floodUnknown, floodRevoked, threeServers];
