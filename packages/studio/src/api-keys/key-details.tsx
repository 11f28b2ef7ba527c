import type { ApiKey } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { ExactInstant } from "../design/when.tsx";
import { useLabels } from "../frame/frame-context.ts";
import { usePrincipalName } from "./principal-name.ts";
import { StatusBadge } from "./status-badge.tsx";

/** A key, field by field. */
export function KeyDetails({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const { apiKeys, common } = useLabels();
  const nameOf = usePrincipalName();
  const { id, description, hint, createdAt, createdBy, expiresAt } = apiKey;
  const { lastUsedAt, lastUsedIp, lastUsedUserAgent } = apiKey;
  const { revokedAt, revokedBy, revokedReason, revokedNote, leakReportedAt } = apiKey;
  const quiet = (text: string) => <span className="latchkey-quiet">{text}</span>;
  const details: readonly (readonly [string, ReactNode])[] = [
    [apiKeys.statusColumn, <StatusBadge key="status" apiKey={apiKey} />],
    [apiKeys.description, description ?? quiet(apiKeys.noDescription)],
    [apiKeys.hint, <code key="hint">{hint}</code>],
    [
      apiKeys.lastUsed,
      lastUsedAt === null ? (
        quiet(common.never)
      ) : (
        <span key="last-used">
          <ExactInstant instant={lastUsedAt} />
          {lastUsedIp === null ? null : <> {apiKeys.from(lastUsedIp)}</>}
          {lastUsedUserAgent === null ? null : <> {quiet(apiKeys.lastUsedBy(lastUsedUserAgent))}</>}
        </span>
      ),
    ],
    [
      apiKeys.created,
      <span key="created">
        <ExactInstant instant={createdAt} /> {apiKeys.createdBy(nameOf(createdBy))}
      </span>,
    ],
    [
      apiKeys.expires,
      expiresAt === null ? quiet(common.never) : <ExactInstant instant={expiresAt} />,
    ],
    [apiKeys.id, <code key="id">{id}</code>],
  ];
  const leaked: typeof details =
    leakReportedAt === null
      ? []
      : [[apiKeys.leakReported, <ExactInstant key="leaked" instant={leakReportedAt} />]];
  const revoked: typeof details =
    revokedAt === null
      ? []
      : [
          [
            apiKeys.revokedColumn,
            <span key="revoked">
              <ExactInstant instant={revokedAt} />
              {revokedBy === null ? null : <> {apiKeys.createdBy(nameOf(revokedBy))}</>}
            </span>,
          ],
          ...(revokedReason === null
            ? []
            : [[apiKeys.reason, apiKeys.reasons[revokedReason]] as const]),
          ...(revokedNote === null ? [] : [[apiKeys.note, revokedNote] as const]),
        ];
  return (
    <dl className="latchkey-details">
      {[...details.slice(0, -1), ...leaked, ...revoked, ...details.slice(-1)].map(
        ([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
