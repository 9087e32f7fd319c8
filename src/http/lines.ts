import type { Context } from "hono";
import { LINES } from "./page.ts";

type Page = { items: unknown[]; next: string | null };
type Part = { limit: number; cursor: string | undefined };

const LINES_PER_READ = 200;

/** Whether a list is wanted as lines of JSON, all of it. */
export const wantsLines = (c: Context, format: "json" | "jsonl" | undefined): boolean =>
  format === undefined ? (c.req.header("accept") ?? "").includes(LINES) : format === "jsonl";

/**
 * Answers a list as lines of JSON, from a cursor to its end. It is read page by page, as fast as the client takes it. When
 * a page cannot be read the answer breaks off: a body that ends well is whole.
 */
export async function jsonLines(c: Context, cursor: string | undefined, read: (part: Part) => Promise<Page>) {
  const encoder = new TextEncoder();
  // The first page is read before anything is answered: what is wrong by then is a problem, not a broken answer.
  let page: Page | null = await read({ limit: LINES_PER_READ, cursor });
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (!page) return controller.close();
      const text = page.items.map((item) => `${JSON.stringify(item)}\n`).join("");
      page = page.next === null ? null : await read({ limit: LINES_PER_READ, cursor: page.next });
      controller.enqueue(encoder.encode(text));
    },
  });
  return c.body(body, 200, { "content-type": LINES });
}
