import type { CreateApiKeyRequest, CreatedApiKey, Problem } from "@latchkey/contract";
import type { OwnApiAnswer } from "./own-api.ts";

/** What the form offers as expiration. */
export const expirations = {
  never: { label: "No expiration", days: undefined },
  "30": { label: "In 30 days", days: 30 },
  "90": { label: "In 90 days", days: 90 },
  "365": { label: "In 365 days", days: 365 },
} as const;

type Expiration = keyof typeof expirations;

/** What the form holds. */
export interface FormValues {
  readonly name: string;
  readonly description: string;
  readonly expiration: Expiration;
}

export const emptyForm: FormValues = { name: "", description: "", expiration: "never" };

/** Reads the form as a browser posts it; what is missing, or is no text, is empty. */
export function parseForm(body: unknown): FormValues {
  const fields = new Map(Object.entries(typeof body === "object" && body !== null ? body : {}));
  const text = (name: string): string => {
    const value: unknown = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const expiration = text("expiration");
  return {
    name: text("name").trim(),
    description: text("description").trim(),
    expiration: isExpiration(expiration) ? expiration : "never",
  };
}

function isExpiration(text: string): text is Expiration {
  return Object.hasOwn(expirations, text);
}

/** What the form asks of the API. Whether it fits is the API's to say. */
export function creationOf({ name, description, expiration }: FormValues): CreateApiKeyRequest {
  const { days } = expirations[expiration];
  const at = days === undefined ? null : new Date(Date.now() + days * 86_400_000).toISOString();
  return { name, description: description === "" ? null : description, expiresAt: at };
}

/** What the API made of it: a key and its secret, or what is to be said to the person. */
export function createdBy({ status, body }: OwnApiAnswer): CreatedApiKey | readonly string[] {
  // Every answer of the API's is what the contract says: a created key with 201, a problem otherwise.
  if (status === 201) return body as CreatedApiKey;
  const problem = body as Problem;
  if (problem.code !== "invalid_request" || problem.errors.length === 0) return [problem.detail];
  return problem.errors.map(({ field, message }) =>
    sentence(`${labels[field] ?? field} ${message}`),
  );
}

const labels: Readonly<Record<string, string>> = {
  "/name": "Name",
  "/description": "Description",
  "/expiresAt": "Expiration",
};

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
