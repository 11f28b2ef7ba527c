import type { AuditLogEntry } from "@latchkey/sdk";
import type { ReactNode } from "react";
import { useLabels } from "../../frame/frame-context.ts";
import { subjectText } from "../entry-text.ts";
import { Nothing } from "./nothing.tsx";

/** What it was done to: a resource, or the path of the request that has none. */
export function SubjectCell({ entry }: { readonly entry: AuditLogEntry }): ReactNode {
  const { auditLog } = useLabels();
  const subject = subjectText(entry, auditLog);
  if (subject === null) return <Nothing />;
  return subject.kind === "request" ? (
    <span className="latchkey-mono latchkey-subject" title={subject.path}>
      <span className="latchkey-quiet">{subject.method}</span> <bdi>{subject.path}</bdi>
    </span>
  ) : (
    <span className="latchkey-subject" title={subject.name}>
      <span className="latchkey-quiet">{subject.type}</span> <bdi>{subject.name}</bdi>
    </span>
  );
}
