import type { Behaviour } from "../stage.ts";
import { apiKeys } from "./api-keys.ts";
import { auditLogEntries } from "./audit-log-entries.ts";
import { auditLogReadings } from "./audit-log-readings.ts";
import { badRequests } from "./bad-requests.ts";
import { bounds } from "./bounds.ts";
import { carefulRevocation } from "./careful-revocation.ts";
import { createdKeys } from "./created-keys.ts";
import { credentials } from "./credentials.ts";
import { expiryWarnings } from "./expiry-warnings.ts";
import { hostEndpoints } from "./host-endpoints.ts";
import { leakReports } from "./leak-reports.ts";
import { lists } from "./lists.ts";
import { pathsAndMethods } from "./paths-and-methods.ts";
import { outages } from "./outages.ts";
import { overlaps } from "./overlaps.ts";
import { rotationRefusals } from "./rotation-refusals.ts";
import { rotation } from "./rotation.ts";
import { sessions } from "./sessions.ts";

/** What every target does: the server, the program and the mock, however they are reached. */
export const behaviours: readonly Behaviour[] = [
  ...credentials,
  ...outages,
  ...pathsAndMethods,
  ...apiKeys,
  ...badRequests,
  ...bounds,
  ...lists,
  ...auditLogEntries,
  ...auditLogReadings,
  ...sessions,
  ...hostEndpoints,
  ...rotation,
  ...rotationRefusals,
  ...overlaps,
  ...carefulRevocation,
  ...createdKeys,
  ...expiryWarnings,
  // The last, for it ends with so many reports that the next would be refused.
  ...leakReports,
];
