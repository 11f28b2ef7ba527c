// Each line must be refused with the error at its end, at the name there.
import { createMockKeyService } from "@latchkey/mock";

const mock = createMockKeyService();
createMockKeyService({ baseURL: "https://keys.example.com" }); // TS2561 baseURL
mock.failNext({ with: "outtage" }); // TS2322|TS2820 outtage
mock.failNext({ operation: "createApikey", with: "outage" }); // TS2322|TS2820 createApikey
mock.createApiKey({ nmae: "CI" }); // TS2353|TS2561 nmae
mock.auditLog({ apiKeyid: "0199b7a2" }); // TS2353|TS2561 apiKeyid
mock.apikeys(); // TS2551 apikeys
mock.protect(({ principle }) => principle); // TS2339|TS2551 principle
