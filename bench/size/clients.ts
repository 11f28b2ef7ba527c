/** The routes that requests come to, the most frequent first. */
export const routes: readonly { readonly method: string; readonly route: string }[] = [
  ["GET", "/v1/questions/:questionId"],
  ["POST", "/v1/questions"],
  ["GET", "/v1/questions"],
  ["GET", "/v1/environments/:environmentId"],
  ["GET", "/v1/environments/:environmentId/tables"],
  ["POST", "/v1/environments/:environmentId/queries"],
  ["GET", "/v1/environments/:environmentId/queries/:queryId"],
  ["GET", "/v1/reports/:reportId"],
  ["GET", "/v1/reports"],
  ["POST", "/v1/reports/:reportId/refresh"],
  ["GET", "/v1/members"],
  ["GET", "/v1/environments"],
  ["PATCH", "/v1/questions/:questionId"],
  ["POST", "/v1/uploads"],
  ["PUT", "/v1/uploads/:uploadId/parts/:partId"],
  ["DELETE", "/v1/questions/:questionId"],
  ["GET", "/v1/api-keys"],
  ["GET", "/v1/audit-log-entries"],
  ["POST", "/v1/webhooks"],
  ["GET", "/v1/principal"],
].map(([method = "", route = ""]) => ({ method, route }));

const CLIENTS = ["analyst-client", "python-requests", "axios", "Go-http-client", "okhttp", "curl"];
const SYSTEMS = [
  "(linux; x64) node/24.21.0",
  "(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
  "CPython/3.13.1 Linux/6.8.0-1021-aws",
  "(darwin; arm64) deno/2.5.4 typescript/6.0.2",
  "",
];
const SHORTEST = 20;
const LONGEST = 120;

/** 30 user agents of 20 to 120 characters, the most frequent first. */
export const agents: readonly string[] = SYSTEMS.flatMap((system, index) =>
  CLIENTS.map((client) =>
    `${client}/${index + 1}.14.${client.length} ${system}`
      .trim()
      .padEnd(SHORTEST, "-")
      .slice(0, LONGEST),
  ),
);
