import { QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import { api, ask, type Me, ProblemError, Unreached } from "./client.ts";
import { tellReached, tellUnreached } from "./parts/notes.ts";

const AGAIN = 2;
const UNREACHED_MS = 3_000;

const isSignedOut = (error: unknown) => error instanceof ProblemError && error.problem.status === 401;

/** What was asked of the gateway, and its answers as long as this page is open. Nothing of it is kept. */
export const questions = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: tellReached,
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== "me") questions.setQueryData<Me | null>(["me"], null);
      if (!(error instanceof Unreached)) return;
      tellUnreached();
      askAgain();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof ProblemError && error.problem.status < 500) && count < AGAIN,
      // What cannot be asked now is refused now, and said: by itself nothing would wait for the network silently.
      networkMode: "always",
      refetchOnReconnect: true,
    },
    mutations: { networkMode: "always" },
  },
});

let again: number | undefined;

/** What the gateway was not reached for is asked again until it answers, whether the network or the gateway was away. */
function askAgain(): void {
  again ??= window.setTimeout(() => {
    again = undefined;
    void questions.refetchQueries({ type: "active", predicate: ({ state }) => state.error instanceof Unreached });
  }, UNREACHED_MS);
}

/** Who is signed in; null: nobody is. */
export const whoIsThere = queryOptions({
  queryKey: ["me"],
  staleTime: 60_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await ask(api.GET("/api/v1/me"));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
});
