import { QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import { api, ask, type Me, ProblemError } from "./client.ts";

const AGAIN = 2;

const isSignedOut = (error: unknown) => error instanceof ProblemError && error.problem.status === 401;

/** What was asked of the gateway, and its answers as long as this page is open. Nothing of it is kept. */
export const questions = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== "me") questions.setQueryData<Me | null>(["me"], null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof ProblemError && error.problem.status < 500) && count < AGAIN,
    },
  },
});

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
