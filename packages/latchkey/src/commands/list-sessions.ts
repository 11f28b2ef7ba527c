import { mostListed } from "../sessions/session-register.ts";
import type { ListedSession } from "../sessions/session-register.ts";
import { sessionsPath } from "../sessions/sessions-router.ts";
import { shortInstant } from "./api-key-text.ts";
import { askEndpoint } from "./ask-endpoint.ts";
import { valueOf } from "./command.ts";
import type { CarryOut } from "./command.ts";
import { tableLines } from "./table.ts";
import type { Column } from "./table.ts";

const columns: readonly Column<ListedSession>[] = [
  { title: "ID", text: ({ id }) => id },
  { title: "USER", text: ({ user }) => user.name, least: 12 },
  { title: "LAST SEEN", text: ({ lastSeenAt }) => shortInstant(lastSeenAt, "") },
  { title: "ENDS", text: ({ expiresAt }) => shortInstant(expiresAt, ""), leaveOut: 2 },
  { title: "ORGANIZATION", text: ({ organizationId }) => organizationId, least: 12, leaveOut: 1 },
  { title: "USER ID", text: ({ user }) => user.id, least: 12, leaveOut: 3 },
  { title: "BEGAN", text: ({ createdAt }) => shortInstant(createdAt, ""), leaveOut: 4 },
];

/** `sessions list` */
export const listSessions: CarryOut = async (call) => {
  const { output } = call;
  const filter = new URLSearchParams();
  const [organizationId, userId] = [valueOf(call, "organization"), valueOf(call, "user")];
  if (organizationId !== undefined) filter.set("organizationId", organizationId);
  if (userId !== undefined) filter.set("userId", userId);
  // The endpoint is this program's own.
  const { data } = (await askEndpoint(call, { path: `${sessionsPath}?${filter.toString()}` })) as {
    data: readonly ListedSession[];
  };
  if (output.json) await output.document({ data });
  else if (data.length === 0) output.say("Nobody is signed in.");
  else await output.lines(tableLines(columns, data, output));
  if (data.length === mostListed && !output.json) {
    output.say(
      `There may be more than these ${mostListed}: --user or --organization leaves out others.`,
    );
  }
};
