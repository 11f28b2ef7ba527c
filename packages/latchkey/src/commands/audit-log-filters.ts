import type { AuditLogFilters } from "@latchkey/sdk";
import { valueOf } from "./command.ts";
import type { CommandCall } from "./command.ts";
import type { OptionName } from "./option-table.ts";
import { parseWhen } from "./when.ts";

/** Which entries of the audit log a command means. */
export function filtersOf(call: CommandCall): AuditLogFilters {
  const when = (name: OptionName): Date | undefined => {
    const text = valueOf(call, name);
    return text === undefined ? undefined : parseWhen(text, -1);
  };
  return {
    from: when("from"),
    to: when("to"),
    actor: valueOf(call, "actor"),
    apiKeyId: valueOf(call, "api-key"),
    action: valueOf(call, "action"),
    resourceType: valueOf(call, "resource-type"),
    resourceName: valueOf(call, "resource-name"),
    ip: valueOf(call, "ip"),
  };
}
