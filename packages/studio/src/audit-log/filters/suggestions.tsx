import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";

/** What a filter may be set to. */
export interface Suggestion {
  readonly value: string;
  readonly text: string;
  /** Beside the text, to tell those of one name apart. */
  readonly detail?: string | undefined;
}

export interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** What may be chosen instead of being typed. */
export function Suggestions({ suggestions, value, onChoose }: SuggestionsProps): ReactNode {
  const { auditLog } = useLabels();
  if (suggestions.length === 0) return null;
  return (
    <ul className="latchkey-suggestions" aria-label={auditLog.suggestions}>
      {suggestions.map((one) => (
        <li key={one.value}>
          <button
            type="button"
            className="latchkey-suggestion"
            aria-pressed={one.value === value}
            onClick={() => onChoose(one.value)}
          >
            <bdi>{one.text}</bdi>
            {one.detail === undefined ? null : (
              <bdi className="latchkey-quiet latchkey-mono">{one.detail}</bdi>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

const MOST = 50;

/** Those that contain what is typed, in upper or lower case. */
export function suggestionsFor(
  typed: string,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const fits = ({ value, text }: Suggestion): boolean =>
    value.toLowerCase().includes(wanted) || text.toLowerCase().includes(wanted);
  return suggestions.filter(fits).slice(0, MOST);
}
