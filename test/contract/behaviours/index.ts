import type { Behaviour } from "../stage.ts";
import { apiKeys } from "./api-keys.ts";
import { auditLog } from "./audit-log.ts";
import { badRequests } from "./bad-requests.ts";
import { bounds } from "./bounds.ts";
import { everyOperation } from "./every-operation.ts";
import { hostEndpoints } from "./host-endpoints.ts";
import { lists } from "./lists.ts";
import { sessions } from "./sessions.ts";

/** What every target does: the server, the program and the mock, however they are reached. */
export const behaviours: readonly Behaviour[] = [
  ...everyOperation,
  ...apiKeys,
  ...badRequests,
  ...bounds,
  ...lists,
  ...auditLog,
  ...sessions,
  ...hostEndpoints,
];
