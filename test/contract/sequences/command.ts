/** Who sends a request. */
export type Who =
  | { readonly as: "user" | "stranger" }
  /** One of the keys that were created, counted from the last. */
  | { readonly as: "key"; readonly key: number }
  /** What is no valid secret, as a header; undefined is none. */
  | { readonly as: "nobody"; readonly authorization: string | undefined };

/** What an id is taken from. */
export type Reference =
  | { readonly to: "key"; readonly number: number; readonly capitals: boolean }
  | { readonly to: "entry"; readonly number: number }
  | { readonly to: "text"; readonly text: string };

/** In a body: the secret of one of the keys, its old ones too, counted from the last that was delivered. */
export interface SecretReference {
  readonly secretOf: number;
}

/** A value of a query: a text, an id, a hint, or an instant so many milliseconds from now. */
export type Value = string | Reference | { readonly hintOf: number } | { readonly from: number };

export interface Call {
  readonly kind: "call";
  readonly who: Who;
  readonly method: string;
  /** `{id}` is where the reference goes. */
  readonly path: string;
  readonly id?: Reference;
  readonly query?: readonly (readonly [name: string, value: Value])[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it comes from; default that of this machine. */
  readonly ip?: string;
  /** Sent as it is if it is a text; in an object, an instant is relative to now, and a secret one of the keys'. */
  readonly body?: string | Readonly<Record<string, unknown>>;
}

/** A step of a sequence: a request, the next page of the list that was read last, or time that passes. */
export type Command =
  | Call
  | { readonly kind: "next-page"; readonly who: Who }
  | { readonly kind: "wait"; readonly milliseconds: number }
  /** What a failing sequence is made shorter with. */
  | { readonly kind: "nothing" };
