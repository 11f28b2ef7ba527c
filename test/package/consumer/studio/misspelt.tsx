// Each of these lines must not compile, with the error (one of these) and the name that stand at its end.
import { Latchkey } from "@latchkey/sdk";
import { ApiKeys, AuditLog } from "@latchkey/studio";
import { createStudio } from "@latchkey/studio/express";

const client = new Latchkey({ credentials: "same-origin" });
export const keyless = <ApiKeys />; // TS2741 client
export const named = <ApiKeys client={client} clasName="acme" />; // TS2322 clasName
export const dim = <ApiKeys client={client} theme="dim" />; // TS2322 dim
export const low = <ApiKeys client={client} headingLevel={4} />; // TS2322 4
export const worded = <AuditLog client={client} labels={{ auditlog: {} }} />; // TS2353|TS2561 auditlog
createStudio({ apiBaseURL: "/" }); // TS2353|TS2561 apiBaseURL
