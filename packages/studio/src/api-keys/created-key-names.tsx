import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";

export interface CreatedKeyNamesProps {
  readonly apiKeys: readonly ApiKey[];
}

/** The keys that a key has created, by name and hint. */
export function CreatedKeyNames({ apiKeys }: CreatedKeyNamesProps): ReactNode {
  return (
    <ul className="latchkey-created-keys">
      {apiKeys.map(({ id, name, hint }) => (
        <li key={id}>
          <span>{name}</span> <code>{hint}</code>
        </li>
      ))}
    </ul>
  );
}
