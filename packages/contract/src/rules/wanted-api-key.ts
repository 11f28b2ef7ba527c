/** What a create asks for, parsed. */
export interface WantedApiKey {
  readonly name: string;
  readonly description: string | null;
  readonly expiresAt: Date | null;
}

/** What tells one create from another, however it spells it: absent is null, and an instant is the same in any offset. */
export function sameCreateText({ name, description, expiresAt }: WantedApiKey): string {
  return JSON.stringify([name, description, expiresAt?.toISOString() ?? null]);
}
