import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { FailureNotice } from "../../design/failure-notice.tsx";
import { TextField } from "../../design/text-field.tsx";
import { useClient, useLabels } from "../../frame/frame-context.ts";
import { readFilter } from "./filter-rules.ts";
import { Suggestions } from "./suggestions.tsx";

export interface ApiKeyFormProps {
  readonly value: string | undefined;
  readonly onChoose: (apiKeyId: string) => void;
}

const SHOWN = 30;
const LONGEST_SEARCH = 255;

/** Sets the filter of the API key: found by name or hint, or by the id of one that is there no more. */
export function ApiKeyForm({ value, onChoose }: ApiKeyFormProps): ReactNode {
  const client = useClient();
  const { auditLog } = useLabels();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const search = useDeferredValue(typed.trim());
  const id = readFilter("apiKeyId", search);
  const keys = useQuery({
    queryKey: ["audit-log-keys", search],
    queryFn: async ({ signal }) => {
      const query = { search: search === "" ? undefined : search, limit: SHOWN };
      const { data } = await client.apiKeys.list(query, { signal });
      return data;
    },
    enabled: id === undefined,
    placeholderData: keepPreviousData,
  });
  const found = keys.data ?? [];
  const submit = (): void => {
    const [only] = found;
    if (id !== undefined) onChoose(id);
    else if (only !== undefined && found.length === 1 && !keys.isPlaceholderData) onChoose(only.id);
    else setFault(auditLog.faults.apiKeyId);
  };
  return (
    <form
      className="latchkey-filter-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="latchkey-filter-field">
        <TextField
          label={auditLog.filters.apiKeyId}
          hint={auditLog.hints.apiKeyId}
          fault={fault}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setFault(undefined);
          }}
          inputProps={{
            autoFocus: true,
            spellCheck: false,
            placeholder: auditLog.findKey,
            maxLength: LONGEST_SEARCH,
          }}
        />
        <Button type="submit" look="primary">
          {auditLog.apply}
        </Button>
      </div>
      {keys.error === null ? null : (
        <FailureNotice error={keys.error} onRetry={() => void keys.refetch()} />
      )}
      {keys.isSuccess && found.length === 0 ? (
        <p className="latchkey-hint" role="status">
          {auditLog.noKeys}
        </p>
      ) : null}
      <Suggestions
        suggestions={found.map((key) => ({ value: key.id, text: key.name, detail: key.hint }))}
        value={value}
        onChoose={onChoose}
      />
    </form>
  );
}
