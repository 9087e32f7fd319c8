import { queryOptions } from "@tanstack/react-query";
import { receiverAt } from "#src/receivers/address.ts";
import { api, ask, type Hook, ProblemError, type ReceiverWithRequests } from "../client.ts";
import { questions } from "../questions.ts";

const EVERY_MS = 1_000;
const KEPT = 100;

/** The test receiver that a hook is pointed at; null: it is pointed at something else. */
export const receiverOf = ({ url }: Pick<Hook, "url">): string | null => receiverAt(URL.parse(url)?.pathname ?? "");

/** A test receiver with what it got so far: only what is new is asked for. */
export const received = (id: string) =>
  queryOptions({
    queryKey: ["receiver", id],
    queryFn: async () => {
      const known = questions.getQueryData<ReceiverWithRequests>(["receiver", id])?.requests ?? [];
      const query = { after: known.at(-1)?.n ?? 0 };
      const now = await ask(api.GET("/api/v1/receivers/{id}", { params: { path: { id }, query } }));
      return { ...now, requests: [...known, ...now.requests].slice(-KEPT) };
    },
    // What has ended does not come back.
    refetchInterval: ({ state }) => (hasEnded(state.error) ? false : EVERY_MS),
  });

export const hasEnded = (error: unknown) => error instanceof ProblemError && error.problem.status === 404;

type Whose = { user_id?: string };

/** Makes a test receiver; answers its URL. */
export const newReceiver = async (whose: Whose = {}): Promise<string> =>
  (await ask(api.POST("/api/v1/receivers", { body: whose }))).url;
