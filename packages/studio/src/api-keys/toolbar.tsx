import type { ListApiKeysQuery } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { SearchField } from "../design/search-field.tsx";
import { Select } from "../design/select.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { isFiltered, statuses } from "./filters.ts";
import type { ApiKeysAddress } from "./filters.ts";
import { usePrincipalName } from "./principal-name.ts";
import { useCreators } from "./use-api-keys.ts";

export interface ToolbarProps {
  readonly query: ListApiKeysQuery;
  /** The list is there, so what helps to narrow it may be asked for. */
  readonly isReady: boolean;
  readonly onChange: (changes: ApiKeysAddress) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed by. */
export function Toolbar({ query, isReady, onChange, onClear }: ToolbarProps): ReactNode {
  const { apiKeys, common } = useLabels();
  const nameOf = usePrincipalName();
  const { data: creators = [] } = useCreators(isReady);
  const { status = "", createdBy = "", search = "" } = query;
  const isListed = createdBy === "" || creators.some(({ id }) => id === createdBy);
  return (
    <div className="latchkey-toolbar" role="search" aria-label={apiKeys.list}>
      <SearchField
        label={apiKeys.search}
        value={search}
        maxLength={100}
        onChange={(text) => onChange({ search: text })}
      />
      <Select
        aria-label={apiKeys.filterStatus}
        value={status}
        isSet={status !== ""}
        onChange={(value) => onChange({ status: value })}
        options={[
          { value: "", label: apiKeys.anyStatus },
          ...statuses.map((value) => ({ value, label: apiKeys.status[value] })),
        ]}
      />
      <Select
        aria-label={apiKeys.filterCreator}
        value={createdBy}
        isSet={createdBy !== ""}
        onChange={(value) => onChange({ createdBy: value })}
        options={[
          { value: "", label: apiKeys.anyCreator },
          ...creators.map((creator) => ({ value: creator.id, label: nameOf(creator) })),
          ...(isListed ? [] : [{ value: createdBy, label: createdBy }]),
        ]}
      />
      {isFiltered(query) ? (
        <Button look="quiet" onClick={onClear}>
          {common.clearFilters}
        </Button>
      ) : null}
    </div>
  );
}
