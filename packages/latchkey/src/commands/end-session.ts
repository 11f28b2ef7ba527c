import { sessionsPath } from "../sessions/sessions-router.ts";
import { askEndpoint } from "./ask-endpoint.ts";
import type { CarryOut } from "./command.ts";

/** `sessions end` */
export const endSession: CarryOut = async (call) => {
  const { operands, output } = call;
  const [id = ""] = operands;
  await askEndpoint(call, {
    method: "DELETE",
    path: `${sessionsPath}/${encodeURIComponent(id)}`,
  });
  if (output.json) await output.document({ ended: id });
  else await output.lines([`Ended ${id}.`]);
};
