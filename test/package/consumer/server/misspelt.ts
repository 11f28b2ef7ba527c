// Each of these lines must not compile, with the error (one of these) and the name that stand at its end.
import { createKeyService, errors, principalOf } from "@latchkey/server";
import express from "express";

const keys = createKeyService({ database: "postgres://127.0.0.1/app" });
const app = express();
createKeyService({}); // TS2345|TS2741 KeyServiceOptions
createKeyService({ database: 5432 }); // TS2322 number
createKeyService({ database: "", athenticateUser: () => null }); // TS2353|TS2561 athenticateUser
createKeyService({ database: "", authenticateUser: () => ({ id: "u1" }) }); // TS2322 User
createKeyService({ database: "", leakReports: "flags" }); // TS2322|TS2820 flags
createKeyService({ database: "", observer: { onverdict: () => 1 } }); // TS2353|TS2561 onverdict
keys.requireApiKey({ audits: "none" }); // TS2353|TS2561 audits
keys.requireApikey(); // TS2551 requireApikey
app.get("/:id", keys.requireApiKey(), (request) => request.params.ids); // TS2339|TS2551 ids
app.get("/", (request) => principalOf(request).organisationId); // TS2339|TS2551 organisationId
void keys.audit.record({ type: "system" }, { action: "a.b" }); // TS2345 type
errors.not_found; // TS2339 not_found
