import { z } from "zod";
import type { GraphAnswer, GraphError, Silence } from "./answer.ts";
import { type Access, askGraph, type GraphRequest } from "./client.ts";

const Page = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).partial().optional(), next: z.string().optional() })
    .optional(),
});

/** One page of a list at Graph: its items, and the cursor of the next page or null. */
export type GraphPage = { items: unknown[]; next: string | null };

type Asked<Answer> = Answer | GraphError | Silence;

/** Reads an answer as a page of a list. */
export function pageIn(answer: GraphAnswer): Asked<{ is: "page" } & GraphPage> {
  if (answer.is !== "answered") return answer;
  const page = Page.safeParse(answer.body);
  if (!page.success) return { is: "silent", reason: "unreadable" };
  const { data, paging } = page.data;
  // Meta names the cursor on the last page too; only `next` says that there is more.
  return { is: "page", items: data, next: (paging?.next && paging.cursors?.after) || null };
}

// Lists here are of one business: far shorter. A list that never ends is cut.
const MOST_PAGES = 50;

/** Reads a list at Graph to its end. */
export async function readAll(
  env: Pick<Env, "GRAPH_URL" | "ENCRYPTION_KEY">,
  access: Access,
  request: GraphRequest,
): Promise<Asked<{ is: "list"; items: unknown[] }>> {
  const items: unknown[] = [];
  let after: string | null = null;
  for (let n = 0; n < MOST_PAGES; n++) {
    const query: GraphRequest["query"] = { ...request.query, ...(after !== null && { after }) };
    const page = pageIn(await askGraph(env, access, { ...request, query }));
    if (page.is !== "page") return page;
    items.push(...page.items);
    after = page.next;
    if (after === null) break;
  }
  return { is: "list", items };
}
