import { follow, freshTrail } from "./cursor-trail.ts";
import type { CursorTrail } from "./cursor-trail.ts";
import { InvalidArgumentError } from "./errors/invalid-argument-error.ts";
import { range } from "./range.ts";
import type { WithResponse } from "./response-promise.ts";

/** A page of a list as it came, `data` and `nextCursor`; the rest is not enumerable. */
export interface Page<Item> extends AsyncIterable<Item> {
  /** The items of this page: up to `limit`, and perhaps none, also before the end. */
  readonly data: Item[];

  /** The next page's `cursor`; null at the end, and only there. */
  readonly nextCursor: string | null;

  /** Whether there is a next page: `nextCursor` is not null. */
  readonly hasNextPage: () => boolean;

  /** The next page, with the same query and options. @throws InvalidArgumentError where there is none. */
  readonly nextPage: () => ListPromise<Item>;

  /** The items from this page on, to the end of the list. */
  readonly [Symbol.asyncIterator]: () => AsyncGenerator<Item, void, undefined>;
}

/** What a page of a list is answered with. */
export interface PageBody<Item> {
  data: Item[];
  nextCursor: string | null;
}

/** Asks for the page of a cursor, or the first one, whose `nextCursor` must not lead back. */
export type AskForPage<Item> = (
  cursor: string | undefined,
  trail: CursorTrail,
) => Promise<WithResponse<PageBody<Item>>>;

/**
 * A list: await it for its first page, or iterate over all its items. Nothing is sent before; the first page is asked
 * for once, the following ones as they are reached.
 *
 * ```ts
 * const { data, nextCursor } = await latchkey.apiKeys.list();
 * for await (const apiKey of latchkey.apiKeys.list()) console.log(apiKey.name);
 * ```
 */
export class ListPromise<Item> extends Promise<Page<Item>> implements AsyncIterable<Item> {
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The first page together with the answer's status, headers, request id and number of attempts. */
  declare readonly withResponse: () => Promise<WithResponse<Page<Item>>>;

  constructor(ask: AskForPage<Item>, cursor?: string | null, trail = freshTrail) {
    // Never settled: `then`, by which all else goes, stands in front of it.
    super(() => undefined);
    const first = async () => {
      if (cursor === null) throw new InvalidArgumentError(["There is no next page."]);
      const { data, response } = await ask(cursor, trail);
      return { data: pageOf(data, ask, follow(trail, data.nextCursor)), response };
    };
    let asked: Promise<WithResponse<Page<Item>>> | undefined;
    this.withResponse = () => (asked ??= first());
  }

  // oxlint-disable-next-line unicorn/no-thenable -- A promise that sends nothing until it is asked.
  override then<A = Page<Item>, B = never>(
    fulfilled?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(fulfilled, rejected);
  }

  /** Page by page, from the first one to the end. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    yield* pagesFrom(await this.then());
  }

  /** Item by item, over all pages. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsOf(this.pages());
  }

  /**
   * The items as an array.
   *
   * @param options `limit`: how many at the most, 1 to 10,000; required, since a list may be longer than memory.
   */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    // Callers without types may leave it out.
    const limit = Object(options).limit as number;
    const verdict = range(1, 10_000)(limit);
    if (verdict !== true) throw new InvalidArgumentError([`limit ${verdict}`]);
    const items: Item[] = [];
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}

function pageOf<Item>(body: PageBody<Item>, ask: AskForPage<Item>, trail: CursorTrail): Page<Item> {
  // The body itself, so that it is JSON as on the wire; what defineProperties adds is not enumerable.
  const page = Object.defineProperties(body, {
    hasNextPage: { value: () => body.nextCursor !== null },
    nextPage: { value: () => new ListPromise(ask, body.nextCursor, trail) },
    [Symbol.asyncIterator]: { value: () => itemsOf(pagesFrom(page)) },
  }) as unknown as Page<Item>;
  return page;
}

async function* pagesFrom<Item>(first: Page<Item>): AsyncGenerator<Page<Item>, void, undefined> {
  let page = first;
  yield page;
  while (page.hasNextPage()) yield (page = await page.nextPage());
}

async function* itemsOf<Item>(
  pages: AsyncIterable<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages) yield* page.data;
}
