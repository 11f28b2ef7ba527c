import type { Meter } from "@opentelemetry/api";
import type { AdmissionObserver, AdmissionVerdict } from "@latchkey/server";
import type { RequestFacts } from "../requests/watch-requests.ts";
import type { StepDone } from "../upkeep/upkeep.ts";

/** What of a `pg` Pool is measured. */
export interface MeasuredPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** What the program tells its metrics. */
export interface Instruments {
  readonly observer: AdmissionObserver;
  readonly onRequest: (facts: RequestFacts) => void;
  readonly onUpkeep: (done: StepDone) => void;
  /** Has the pool's counts read each time that metrics are collected. */
  readonly watchPool: (pool: MeasuredPool) => void;
}

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const REQUESTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** The instruments, by OpenTelemetry's conventions where it has one. Those told of each request allocate nothing there. */
export function createInstruments(meter: Meter): Instruments {
  const seconds = (name: string, description: string) =>
    meter.createHistogram(name, {
      description,
      unit: "s",
      advice: { explicitBucketBoundaries: SECONDS },
    });
  const batchSize = meter.createHistogram("latchkey.admission.batch.size", {
    description: "Requests that one statement judged.",
    unit: "{request}",
    advice: { explicitBucketBoundaries: REQUESTS },
  });
  const batchWait = seconds(
    "latchkey.admission.batch.wait",
    "How long the first request of a batch waited for it to leave.",
  );
  const batchDuration = seconds(
    "latchkey.admission.batch.duration",
    "How long the database took for a batch.",
  );
  const outcomeLag = seconds(
    "latchkey.outcome.lag",
    "How long the outcomes of admitted requests waited to be committed.",
  );
  const requestDuration = seconds(
    "http.server.request.duration",
    "From the first byte of a request to the end of its answer.",
  );
  const upkeepDuration = seconds(
    "latchkey.upkeep.duration",
    "How long a step of the embedded database's upkeep took.",
  );

  const verdicts: Record<AdmissionVerdict, number> = {
    admitted: 0,
    malformed: 0,
    unknown: 0,
    revoked: 0,
    expired: 0,
    ended: 0,
    unavailable: 0,
  };
  meter
    .createObservableCounter("latchkey.admission.verdicts", {
      description: "Requests with a secret, by what became of them: admitted, or why not.",
      unit: "{request}",
    })
    .addCallback((result) => {
      for (const [verdict, count] of Object.entries(verdicts)) result.observe(count, { verdict });
    });
  let outcomes = 0;
  meter
    .createObservableCounter("latchkey.outcomes", {
      description: "Outcomes of admitted requests that are committed.",
      unit: "{outcome}",
    })
    .addCallback((result) => result.observe(outcomes));

  return {
    observer: {
      onVerdict: (verdict) => {
        verdicts[verdict] += 1;
      },
      onBatch: (size, waitMs, durationMs) => {
        batchSize.record(size);
        batchWait.record(waitMs / 1_000);
        batchDuration.record(durationMs / 1_000);
      },
      onOutcomes: (count, lagMs) => {
        outcomes += count;
        outcomeLag.record(lagMs / 1_000);
      },
    },
    onRequest: ({ method, route, status, durationMs }) =>
      requestDuration.record(durationMs / 1_000, {
        "http.request.method": method,
        "http.response.status_code": status,
        // A path that leads nowhere may be anything, and would be a series of its own.
        "http.route": route ?? "none",
      }),
    onUpkeep: ({ what, durationMs }) => upkeepDuration.record(durationMs / 1_000, { step: what }),
    watchPool: (pool) => measurePool(meter, pool),
  };
}

function measurePool(meter: Meter, pool: MeasuredPool): void {
  meter
    .createObservableGauge("db.client.connection.count", {
      description: "Connections of the pool for what is not admission, which has its own.",
      unit: "{connection}",
    })
    .addCallback((result) => {
      result.observe(pool.idleCount, { "db.client.connection.state": "idle" });
      result.observe(pool.totalCount - pool.idleCount, { "db.client.connection.state": "used" });
    });
  meter
    .createObservableGauge("db.client.connection.pending_requests", {
      description: "Requests that wait for a connection of the pool.",
      unit: "{request}",
    })
    .addCallback((result) => result.observe(pool.waitingCount));
}
