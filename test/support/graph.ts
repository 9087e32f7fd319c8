import { inject } from "vitest";
import { call } from "./api.ts";
import { type Graph, VERBS } from "./graph/graph.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where the Graph server is that tests in workerd share; the gateway's GRAPH_URL */
    graph: string;
  }
}

/** The Graph server that tests in workerd share. Tests make businesses of their own, so that they do not meet. */
export const graph: Graph = Object.fromEntries(
  VERBS.map((verb) => [
    verb,
    async (...args: unknown[]) => {
      const answer = await fetch(`${inject("graph")}/_control/${verb}`, { method: "POST", body: JSON.stringify(args) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return JSON.parse(text);
    },
  ]),
  // Built in a loop, so the compiler does not see that each verb stands under its name.
) as unknown as Graph;

/** Carries the next of what Graph posts to `https://gateway.test/…` to the gateway; answers the gateway's status. */
export async function carry(waba_id: string): Promise<number> {
  const { id, url, method, headers, body } = await graph.mail(waba_id);
  const { status, text } = await call(method, url, { headers, ...(method === "POST" && { body }) });
  await graph.carried(id, { status, body: text });
  return status;
}
