import type { Command } from "./command.ts";
import type { OptionName } from "./option-table.ts";

/** What holds for the keys and the log. */
const policy: readonly OptionName[] = [
  "leak-reports",
  "expiry-warning-days",
  "audit-retention-days",
];
/** How the program is run. */
const operation: readonly OptionName[] = [
  "trust-proxy",
  "max-connections",
  "shutdown-delay",
  "log-format",
  "log-level",
  "metrics-port",
  "metrics-host",
];

/** What the program does without a command, too. It is carried out by cli.ts. */
export const serveCommand: Command = {
  words: ["serve"],
  summary: "Serve API keys, Bearer authentication and an audit log on this machine.",
  about:
    "This is what the program does without a command, too. It prints a sign-in link for your browser; a team signs in by OpenID Connect instead. Ctrl+C stops it, once what is in flight is answered.",
  options: [
    "data-dir",
    "database-url",
    "port",
    "host",
    "organization",
    "public-url",
    "oidc-issuer",
    "oidc-client-id",
    "oidc-client-secret",
    "oidc-scope",
    "oidc-organization-claim",
    "oidc-organizations",
    "session-idle",
    "session-lifetime",
    "config",
    ...policy,
    ...operation,
  ],
  examples: [
    "latchkey serve",
    "latchkey serve --port 8080 --data-dir /var/lib/latchkey",
    "DATABASE_URL=postgres://… latchkey serve",
    "LATCHKEY_CONFIG=/etc/keys.json latchkey serve --metrics-port 9464",
  ],
};
