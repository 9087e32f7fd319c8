import { inject } from "vitest";
import type { Received, Reply } from "./receiver.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where the receiver is that tests in workerd share */
    receiver: string;
  }
}

/** A place at the receiver of one test's own. */
export type Box = {
  url: string;
  /** how the next requests are answered; what comes after them gets 200, or the last one for ever */
  script(replies: Reply[], forever?: boolean): Promise<void>;
  received(): Promise<Received[]>;
  /** the `message_id`s of what came, in order */
  messages(): Promise<string[]>;
};

export function newBox(): Box {
  const base = inject("receiver");
  const name = crypto.randomUUID();
  const received = async (): Promise<Received[]> => (await fetch(`${base}/received/${name}`)).json();
  return {
    url: `${base}/hook/${name}`,
    script: async (replies, forever = false) => {
      const body = JSON.stringify({ replies, forever });
      await (await fetch(`${base}/script/${name}`, { method: "PUT", body })).text();
    },
    received,
    messages: async () => (await received()).map(({ body }) => JSON.parse(body).data.message_id),
  };
}
