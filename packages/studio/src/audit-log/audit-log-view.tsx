import { useMemo } from "react";
import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icon.tsx";
import { lazily } from "../design/lazily.tsx";
import { Menu } from "../design/menu.tsx";
import { useLabels } from "../frame/frame-context.ts";
import type { HeadingLevel } from "../frame/heading-level.ts";
import { EntryList } from "./entries/entry-list.tsx";
import { useEntries } from "./entries/use-entries.ts";
import { ExportNotice } from "./export/export-notice.tsx";
import { useExport } from "./export/use-export.ts";
import { FilterBar } from "./filters/filter-bar.tsx";
import { filtersOf } from "./filters/filter-address.ts";
import type { AuditLogAddress } from "./filters/filter-address.ts";
import type { Filters } from "./filters/filters.ts";
import { changeFilters } from "./filters/filters.ts";
import { IgnoredNotice } from "./filters/ignored-notice.tsx";
import { useKeyName } from "./filters/use-key-name.ts";

const EntryPanel = lazily(async () => (await import("./entry/entry-panel.tsx")).EntryPanel);

export interface AuditLogViewProps {
  readonly address: AuditLogAddress;
  readonly onAddressChange: (address: AuditLogAddress) => void;
  readonly apiKeyHref: ((apiKeyId: string) => string) | undefined;
  readonly headingLevel: HeadingLevel;
}

/** The log as its address says. */
export function AuditLogView(props: AuditLogViewProps): ReactNode {
  const { address, onAddressChange, apiKeyHref, headingLevel } = props;
  const { auditLog } = useLabels();
  const { filters, ignored } = useMemo(() => filtersOf(address), [address]);
  const list = useEntries(filters);
  const entries = list.entries ?? [];
  const keyName = useKeyName(filters.apiKeyId, entries);
  const exporting = useExport();
  const openId = address["entry"] === "" ? undefined : address["entry"];
  const show = (shown: Filters, entry?: string): void =>
    onAddressChange({ ...shown, ...(entry === undefined ? {} : { entry }) });
  const exportAs = (format: "csv" | "ndjson", label: string) => ({
    id: format,
    label,
    onSelect: () => exporting.begin(format, filters),
  });
  const { apiKeyId } = filters;
  const Title = `h${headingLevel}` as const;
  return (
    <>
      <div className="latchkey-heading">
        <div className="latchkey-heading-text">
          {apiKeyId === undefined || apiKeyHref === undefined ? null : (
            <a className="latchkey-back" href={apiKeyHref(apiKeyId)}>
              <Icon name="back" />
              <bdi>{auditLog.backToKey(keyName ?? auditLog.thisKey)}</bdi>
            </a>
          )}
          <Title>{auditLog.title}</Title>
          <p className="latchkey-quiet">{auditLog.intro}</p>
        </div>
        <div className="latchkey-heading-actions">
          <Button icon="refresh" isPending={list.isLoading} onClick={list.refresh}>
            {auditLog.refresh}
          </Button>
          <Menu
            label={auditLog.export}
            button={{ icon: "export" }}
            groups={[
              [exportAs("csv", auditLog.exportCsv), exportAs("ndjson", auditLog.exportNdjson)],
            ]}
          />
        </div>
      </div>
      <FilterBar
        filters={filters}
        entries={entries}
        keyName={keyName}
        onChange={(changed) => show(changed)}
      />
      <div className="latchkey-log-notices">
        <IgnoredNotice ignored={ignored} onDismiss={() => show(filters, openId)} />
        <ExportNotice {...exporting} />
      </div>
      <EntryList
        list={list}
        isFiltered={Object.keys(filters).length > 0}
        onClearFilters={() => show({})}
        openId={openId}
        onOpen={({ id }) => show(filters, id)}
      />
      {openId === undefined ? null : (
        <EntryPanel
          id={openId}
          entries={entries}
          onOpen={(id) => show(filters, id)}
          onClose={() => show(filters)}
          onFilter={(more) => show(changeFilters(filters, more))}
          apiKeyHref={apiKeyHref}
        />
      )}
    </>
  );
}
