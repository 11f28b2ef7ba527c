import type { AuditLogEntry } from "@latchkey/contract";
import { principalOf } from "@latchkey/server";
import { createStudio } from "@latchkey/studio/express";
import type { Express } from "express";
import { prepareStudio } from "../../scripts/prepare/studio.ts";
import { call } from "./call.ts";
import type { OpenDatabase } from "./databases.ts";
import { allEntriesOf } from "./entries-of.ts";
import { ada, startService } from "./service.ts";
import type { RunningService } from "./service.ts";

/** A host with Studio in it, in which Ada is signed in, and whose requests come from where they say they do. */
export interface StudioStage extends RunningService {
  /** The log, the newest first, as the API tells it: all of it, or at least so many entries. */
  readonly log: (
    query?: Readonly<Record<string, string>>,
    enough?: number,
  ) => Promise<AuditLogEntry[]>;
  /** Makes a request of the host's with a key. */
  readonly use: (secret: string, from?: UseOptions) => Promise<number>;
  /** Puts entries of the host's own into the log, a minute apart, the last one this long ago. */
  readonly fill: (action: string, count: number, ago: string) => Promise<void>;
}

interface UseOptions {
  readonly path?: string;
  readonly ip?: string;
  readonly userAgent?: string;
}

export async function startStudioStage(database: OpenDatabase): Promise<StudioStage> {
  await prepareStudio();
  const mount = (app: Express, keys: RunningService["keys"]): void => {
    app.set("trust proxy", true).use(keys.router);
    app.get("/reports/:reportId", keys.requireApiKey(), (_request, response) => {
      response.json({});
    });
    app.post("/environments/:environmentId", keys.requireApiKey(), async (request, response) => {
      await keys.audit.record(request, {
        action: "environment.updated",
        resource: { type: "environment", id: "e1", name: "Production" },
        changes: {
          region: { from: "eu-central-1", to: "eu-west-1" },
          limits: { from: { rows: 1000, seconds: 30 }, to: { rows: 5000, seconds: 30 } },
          note: { from: null, to: "Moved for latency" },
        },
        initiator: { type: "user", id: "u7", name: "Grace" },
      });
      response.json({ for: principalOf(request).organizationId });
    });
    app.use(createStudio());
  };
  const service = await startService(database.source, { authenticateUser: () => ada, mount });
  return {
    ...service,
    log: (query, enough) => allEntriesOf(service.url, {}, query, enough),
    async use(secret, { path = "/reports/7", ip = "203.0.113.7", userAgent = "curl/8.14.1" } = {}) {
      const isChange = path.startsWith("/environments");
      const answer = await call(isChange ? "POST" : "GET", `${service.url}${path}`, {
        headers: {
          authorization: `Bearer ${secret}`,
          "x-forwarded-for": ip,
          "user-agent": userAgent,
        },
      });
      return answer.status;
    },
    async fill(action, count, ago) {
      // Ids begin with their milliseconds: the log is in their order.
      await database.query(
        `insert into latchkey.audit_log_entries (organization_id, id, occurred_at, action, actor_type, actor_id,
          actor_name, request_id, method, path, ip, count)
        select $1, overlay(gen_random_uuid()::text placing overlay(lpad(to_hex(ms), 12, '0') placing '-' from 9 for 0)
            from 1 for 13)::uuid,
          to_timestamp(ms / 1000.0), $3, 'user', 'u1', 'Ada', 'r' || n, 'GET', '/reports/' || n, '198.51.100.4', 1
        from generate_series(0, $2::int - 1) n,
          lateral (select floor(extract(epoch from now() - $4::interval) * 1000)::bigint - n * 60000 as ms) as instant`,
        [ada.organizationId, count, action, ago],
      );
    },
  };
}
