import type { Latchkey } from "@latchkey/sdk";
import { ApiKeys, AuditLog } from "@latchkey/studio";
import { useState } from "react";
import type { ReactNode } from "react";

const sections = ["Profile", "API keys", "Audit log"] as const;
type Section = (typeof sections)[number];

/** The host's settings: a section of its own, and two of Studio's. */
export function SettingsPage({ client }: { readonly client: Latchkey }): ReactNode {
  const [section, setSection] = useState<Section>("API keys");
  return (
    <div className="shell">
      <header className="shell-head">
        <h1>Harbour</h1>
        <p>Settings of Acme</p>
      </header>
      <nav aria-label="Settings">
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === section ? "page" : undefined}
                onClick={() => setSection(name)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Content section={section} client={client} />
      </main>
    </div>
  );
}

/** Texts of its own, where the host speaks otherwise. */
const labels = { apiKeys: { about: "For programs that read the tides from Harbour." } };

interface ContentProps {
  readonly section: Section;
  readonly client: Latchkey;
}

function Content({ section, client }: ContentProps): ReactNode {
  if (section === "API keys") return <KeysSection client={client} />;
  if (section === "Audit log") return <AuditLog client={client} className="harbour-keys" />;
  return (
    <form>
      <h2>Profile</h2>
      <p>
        The host's own form, in the host's own <a href="#style">style</a>.
      </p>
      <label>
        Name <input name="name" defaultValue="Ada" />
      </label>
      <button type="button">Save</button>
      <table>
        <tbody>
          <tr>
            <td>Plan</td>
            <td>Harbour master</td>
          </tr>
        </tbody>
      </table>
    </form>
  );
}

/** Studio keeps the filters itself; the host only hears of them. */
function KeysSection({ client }: Pick<ContentProps, "client">): ReactNode {
  const [isNarrowed, setIsNarrowed] = useState(false);
  return (
    <>
      <ApiKeys
        client={client}
        labels={labels}
        className="harbour-keys"
        onFiltersChange={(filters) => setIsNarrowed(Object.values(filters).some(Boolean))}
      />
      {isNarrowed ? <p>Harbour says: some keys may not be shown.</p> : null}
    </>
  );
}
