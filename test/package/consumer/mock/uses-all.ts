// Uses every name that @latchkey/mock exports, as a test suite would. It must compile with no error.
import { createMockKeyService, lineOf } from "@latchkey/mock";
import type {
  ApiKey,
  ApiKeyFields,
  AuditLogEntry,
  AuditLogFilters,
  CreatedApiKey,
  EndedSecret,
  EntriesSought,
  Fault,
  MockKeyService,
  MockKeyServiceOptions,
  Now,
  OperationId,
  PreviousSecret,
  Principal,
  PrincipalReference,
  ProblemCode,
  Protect,
  ProtectedResolver,
  ProtectOptions,
  RevocationReason,
  RotatedApiKey,
  RotationFields,
  ShownSecret,
  User,
} from "@latchkey/mock";
import { Latchkey } from "@latchkey/sdk";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

const user: User = { id: "u1", name: "Sam", organizationId: "acme" };
const fields: ApiKeyFields = { name: "CI", expiresAt: new Date(), organizationId: "acme" };
const now: Now = "2026-11-23T09:00:00Z";
const options: MockKeyServiceOptions = {
  baseUrl: "https://keys.example.com",
  apiKeys: [fields],
  now,
  seed: 1,
  authenticateUser: () => user,
};
export const mock: MockKeyService = createMockKeyService(options);
export const latchkey = new Latchkey({ baseUrl: mock.baseUrl, apiKey: "sk_…", fetch: mock.fetch });

const protect: Protect = mock.protect;
const protectOptions: ProtectOptions = { audit: "none", route: "/reports/:id" };
const report: ProtectedResolver<Principal, { id: string }> = ({ principal, params }) => {
  const who: Principal = principal;
  const id: string = params.id;
  return HttpResponse.json({ id, for: who.name });
};
export const server = setupServer(
  ...mock.handlers,
  http.get<{ id: string }>(
    "https://api.example.com/reports/:id",
    protect(report, { audit: "all" }),
  ),
  http.get(
    "https://api.example.com/open",
    mock.protect(({ principal }) => HttpResponse.text(principal?.name ?? "anonymous"), {
      ...protectOptions,
      optional: true,
    }),
  ),
);

export function look(): string[] {
  const created: CreatedApiKey = mock.createApiKey(fields);
  const keys: ApiKey[] = mock.apiKeys("acme");
  const filters: AuditLogFilters = { apiKeyId: created.apiKey.id };
  const sought: EntriesSought = { ...filters, organizationId: "acme" };
  const entries: AuditLogEntry[] = mock.auditLog(sought);
  const actors: PrincipalReference[] = keys.map(({ createdBy }) => createdBy);
  return [...entries.map(lineOf), ...actors.map(({ id }) => id), ...mock.auditLogLines()];
}

export function rotate(apiKeyId: string): string[] {
  const fields: RotationFields = { overlapSeconds: 3_600 };
  const rotated: RotatedApiKey = mock.rotateApiKey(apiKeyId, fields);
  const previous: PreviousSecret | null = rotated.apiKey.previousSecret;
  const ended: EndedSecret[] = rotated.endedSecrets;
  const secrets: ShownSecret[] = mock.secretsOf(apiKeyId);
  const why: RevocationReason | null = rotated.apiKey.revokedReason;
  const hints = [...ended, ...secrets].map(({ hint }) => hint);
  return [...hints, previous?.validUntil ?? "", secrets[0]?.state ?? "", why ?? ""];
}

export function breakDown(): void {
  const code: ProblemCode = "not_found";
  const operation: OperationId = "createApiKey";
  const fault: Fault = { operation, with: code, times: 2 };
  mock.failNext(fault);
  mock.failNext({ operation: "protected", with: "rate_limited", retryAfterSeconds: 0 });
  mock.signIn({ id: user.id, name: user.name });
  mock.advance(1_000);
  mock.reset();
}
