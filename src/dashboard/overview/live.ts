import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { questions } from "../questions.ts";
import { overview, type Overview } from "./questions.ts";

const SOONEST_MS = 1_000;
const LATEST_MS = 15_000;
/** The gateway says every 10 s that it is there: silent for longer, and what stands here is of the past. */
export const SILENT_MS = 15_000;

/** How everything fares, as it changes. `dataUpdatedAt` is when the gateway was last heard. */
export function useOverview() {
  const answer = useQuery(overview);
  useEffect(follow, []);
  return answer;
}

/** Takes what was told: the whole, or when it was looked at last. */
const put = ({ type, data }: MessageEvent<string>) =>
  questions.setQueryData<Overview>(overview.queryKey, (known) =>
    type === "overview" ? JSON.parse(data) : known && { ...known, ...JSON.parse(data) },
  );

/** Follows the overview until it is left; what ends or goes silent is begun anew, slower each time. */
function follow(): () => void {
  const ended = new AbortController();
  let wait = SOONEST_MS;
  let source: EventSource;
  let timer: number;
  const again = () => {
    source.close();
    clearTimeout(timer);
    // It says why, too: that nobody is signed in any more, or that the gateway is not reached.
    void questions.invalidateQueries({ queryKey: overview.queryKey });
    timer = window.setTimeout(open, wait);
    wait = Math.min(wait * 2, LATEST_MS);
  };
  const heard = (event: MessageEvent<string>) => {
    wait = SOONEST_MS;
    clearTimeout(timer);
    timer = window.setTimeout(again, SILENT_MS);
    put(event);
  };
  function open() {
    source = new EventSource("/api/v1/overview/stream");
    for (const name of ["overview", "same"]) source.addEventListener(name, heard);
    source.addEventListener("error", again);
    timer = window.setTimeout(again, SILENT_MS);
  }
  const back = () => {
    wait = SOONEST_MS;
    again();
  };
  open();
  window.addEventListener("offline", again, ended);
  window.addEventListener("online", back, ended);
  return () => {
    ended.abort();
    source.close();
    clearTimeout(timer);
  };
}
