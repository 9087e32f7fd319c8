import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../client.ts";
import { Figure } from "./figure.tsx";

const EVERY_MS = 10_000;

/** What could not be delivered yet, and how much of it waits for a person. */
export function Cached() {
  const counts = useQuery({
    queryKey: ["cache", "counts", {}],
    queryFn: () => ask(api.GET("/api/v1/message-cache/counts", { params: { query: {} } })),
    refetchInterval: EVERY_MS,
  });
  const parked = (counts.data?.counts ?? []).filter(({ state }) => state === "parked");
  const waiting = parked.reduce((sum, { count }) => sum + count, 0);
  return (
    <Figure
      to="/cache"
      name="Message cache"
      number={counts.data?.total ?? 0}
      isBad={waiting > 0}
      parts={[{ to: "/cache", search: { state: "parked" }, number: waiting, word: "parked" }]}
    >
      {counts.isError ? ": it could not be counted" : ": they wait for a person"}
    </Figure>
  );
}
