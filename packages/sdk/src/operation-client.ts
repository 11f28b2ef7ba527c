import { plainFields } from "./plain-fields.ts";
import { encode, segmentOf } from "./segment.ts";

// The names and type parameters are those that the generated operations import.

/** The parts of an operation's input. */
export interface TDataShape {
  body?: unknown;
  headers?: unknown;
  path?: unknown;
  query?: unknown;
  url: string;
}

/** What an operation is called with, beside its client. */
export type Options<TData extends TDataShape, _ThrowOnError, _Response> = {
  // What may be left out may be undefined too.
  [Part in keyof Omit<TData, "url" | "headers">]: object extends Pick<TData, Part>
    ? TData[Part] | undefined
    : TData[Part];
} & {
  headers?: Record<string, string | undefined>;
};

/** Nothing: no operation carries anything beside its input. */
export type ClientMeta = Record<string, never>;

declare const answered: unique symbol;

/** A request as an operation describes it, to be sent once or several times; `Body` is what it is answered with. */
export interface OperationRequest<Body> {
  readonly method: string;
  /** From `/v1` on, encoded, without the query. */
  readonly path: string;
  /** The query with its `?`, or nothing. */
  readonly search: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly [answered]?: Body;
}

export type RequestResult<Responses, _Errors, _ThrowOnError> = OperationRequest<
  Responses[keyof Responses]
>;

interface Input {
  readonly url: string;
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: object | undefined;
  readonly headers?: object | undefined;
}

type Describe = <Responses, Errors, ThrowOnError>(
  input: Input,
) => RequestResult<Responses, Errors, ThrowOnError>;

/** Has a function for each method that an operation uses. */
export interface Client {
  readonly get: Describe;
  readonly post: Describe;
  readonly patch: Describe;
  readonly delete: Describe;
}

/** The query of a URL, with its `?`. */
export function searchOf(query: object | undefined): string {
  const pairs = Object.entries(plainFields(query ?? {})).map((pair) => pair.map(encode).join("="));
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function describeAs(method: string): Describe {
  return ({ url, path, query, body, headers }) => ({
    method,
    path: url.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      // The operation's types say that its path parameters are there; `segmentOf` looks.
      segmentOf(name, (path as Record<string, unknown> | undefined)?.[name]),
    ),
    search: searchOf(query),
    body,
    // The generator writes them down by their names and texts, `Content-Type` also for a body that may be left out.
    headers: body && (headers as Record<string, string>),
  });
}

/** Describes requests and sends nothing: sending is the transport's, which may have to do it more than once. */
export const operationClient: Client = {
  get: describeAs("GET"),
  post: describeAs("POST"),
  patch: describeAs("PATCH"),
  delete: describeAs("DELETE"),
};
