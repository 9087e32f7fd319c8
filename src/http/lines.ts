import type { Context } from "hono";
import { LINES } from "./page.ts";

type Part = { limit: number; cursor: string | undefined };

/** Reads a page of a list. */
export type ReadPage<Item> = (part: Part) => Promise<{ items: Item[]; next: string | null }>;

const ITEMS_PER_READ = 200;

/** Whether a list is wanted as lines of JSON, all of it. */
export const wantsLines = (c: Context, format: "json" | "jsonl" | undefined): boolean =>
  format === undefined ? (c.req.header("accept") ?? "").includes(LINES) : format === "jsonl";

/** The items of a list, from a cursor to its end, read page by page as they are taken. */
export async function* itemsOf<Item>(read: ReadPage<Item>, from?: string): AsyncGenerator<Item> {
  let cursor = from;
  do {
    const { items, next } = await read({ limit: ITEMS_PER_READ, cursor });
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/**
 * Answers things as lines of JSON, read as fast as the client takes them. When one cannot be read the answer breaks off: a
 * body that ends well is whole.
 */
export async function jsonLines(c: Context, things: AsyncIterator<unknown>) {
  const encoder = new TextEncoder();
  // The first is read before anything is answered: what is wrong by then is a problem, not a broken answer.
  let thing = await things.next();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (thing.done) return controller.close();
      controller.enqueue(encoder.encode(`${JSON.stringify(thing.value)}\n`));
      thing = await things.next();
    },
  });
  return c.body(body, 200, { "content-type": LINES });
}
