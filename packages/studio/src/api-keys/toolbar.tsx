import type { ApiKey, ListApiKeysQuery } from "@latchkey/sdk";
import { useState } from "react";
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
  /** The keys that are shown, among whose creators one can choose. */
  readonly keys: readonly ApiKey[];
  readonly onChange: (changes: ApiKeysAddress) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed by. */
export function Toolbar({ query, keys, onChange, onClear }: ToolbarProps): ReactNode {
  const { apiKeys, common } = useLabels();
  const nameOf = usePrincipalName();
  const [isWanted, setIsWanted] = useState(false);
  const creators = useCreators(keys, isWanted);
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
        onPointerEnter={() => setIsWanted(true)}
        onFocus={() => setIsWanted(true)}
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
