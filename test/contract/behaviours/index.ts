import type { Behaviour } from "../stage.ts";
import { apiKeys } from "./api-keys.ts";
import { auditLog } from "./audit-log.ts";
import { badRequests } from "./bad-requests.ts";
import { bounds } from "./bounds.ts";
import { carefulRevocation } from "./careful-revocation.ts";
import { everyOperation } from "./every-operation.ts";
import { expiryWarnings } from "./expiry-warnings.ts";
import { hostEndpoints } from "./host-endpoints.ts";
import { leakReports } from "./leak-reports.ts";
import { lists } from "./lists.ts";
import { overlaps } from "./overlaps.ts";
import { rotation } from "./rotation.ts";
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
  ...rotation,
  ...overlaps,
  ...carefulRevocation,
  ...expiryWarnings,
  // The last, for it ends with so many reports that the next would be refused.
  ...leakReports,
];
