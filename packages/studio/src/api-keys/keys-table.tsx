import type { ApiKey, ListApiKeysQuery } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { SortHeader } from "../design/sort-header.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { sortedBy } from "./filters.ts";
import type { SortField } from "./filters.ts";
import { KeyRow } from "./key-row.tsx";
import type { KeyRowProps } from "./key-row.tsx";

export interface KeysTableProps extends Omit<KeyRowProps, "apiKey"> {
  /** Undefined while they are loaded for the first time. */
  readonly keys: readonly ApiKey[] | undefined;
  readonly query: ListApiKeysQuery;
  readonly onSort: (field: SortField) => void;
}

const BONES = 6;

/** The roles are spelt out, since a table that is shown as cards loses its own. */
export function KeysTable({ keys, query, onSort, ...row }: KeysTableProps): ReactNode {
  const { apiKeys } = useLabels();
  const sortable = (field: SortField, label: string) => (
    <SortHeader label={label} sorted={sortedBy(query, field)} onSort={() => onSort(field)} />
  );
  const plain = (label: string) => (
    <th scope="col" role="columnheader">
      {label}
    </th>
  );
  return (
    <table
      className="latchkey-table latchkey-keys"
      role="table"
      data-cards="true"
      aria-label={apiKeys.list}
    >
      <thead role="rowgroup">
        <tr role="row">
          {sortable("name", apiKeys.name)}
          {plain(apiKeys.hint)}
          {sortable("lastUsedAt", apiKeys.lastUsed)}
          {sortable("createdAt", apiKeys.created)}
          {plain(apiKeys.expires)}
          {plain(apiKeys.statusColumn)}
          <th scope="col" role="columnheader" className="latchkey-cell-actions">
            <span className="latchkey-hidden">{apiKeys.actions("")}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {keys === undefined
          ? Array.from({ length: BONES }, (_, index) => <Bones key={index} />)
          : keys.map((apiKey) => <KeyRow key={apiKey.id} apiKey={apiKey} {...row} />)}
      </tbody>
    </table>
  );
}

/** A row that is still to come, as tall as one that is there. */
function Bones(): ReactNode {
  return (
    <tr aria-hidden="true" className="latchkey-bones">
      {Array.from({ length: 7 }, (_, index) => (
        <td key={index}>{index === 6 ? null : <span className="latchkey-bone" />}</td>
      ))}
    </tr>
  );
}
