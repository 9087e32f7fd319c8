import { useEffect, useReducer } from "react";
import { questions } from "../questions.ts";

export type Told = { id: string; type: string; sequence: number; timestamp: string; data: Record<string, unknown> };
export type Live = { is: "opening" | "live" | "resuming"; events: Told[]; since: number };

const PING_MS = 10_000;
const SOONEST_MS = 1_000;
const LATEST_MS = 15_000;
const MOST_EVENTS = 2_000;
// Closed for good: the account is gone, or the log no longer reaches back.
const ENDS = [4_004, 4_010];

type Step = { is: "open" } | { is: "closed" } | { is: "told"; events: Told[] } | { is: "begin" };

function next(live: Live, step: Step): Live {
  if (step.is === "begin") return { is: "opening", events: [], since: Date.now() };
  if (step.is === "open") return { ...live, is: "live", since: Date.now() };
  if (step.is === "closed") return { ...live, is: "resuming", since: live.is === "live" ? Date.now() : live.since };
  return { ...live, events: [...step.events.toReversed(), ...live.events].slice(0, MOST_EVENTS) };
}

/** Follows an account's log from a little before its end; newest first. It resumes by itself where it was. */
export function useLive(id: string, after: number | undefined): Live {
  const [live, dispatch] = useReducer(next, { is: "opening", events: [], since: Date.now() });
  useEffect(() => {
    if (after === undefined) return;
    dispatch({ is: "begin" });
    return follow(id, after, dispatch);
  }, [id, after]);
  return live;
}

function follow(id: string, from: number, dispatch: (step: Step) => void): () => void {
  let after = from;
  let isOver = false;
  let wait = SOONEST_MS;
  let socket: WebSocket;
  let timer: number;
  const open = () => {
    const url = new URL(`/api/v1/accounts/${id}/stream?after=${after}`, window.location.href);
    url.protocol = url.protocol.replace("http", "ws");
    socket = new WebSocket(url);
    socket.addEventListener("open", () => {
      wait = SOONEST_MS;
      dispatch({ is: "open" });
    });
    socket.addEventListener("message", ({ data }) => {
      if (data === "pong") return;
      const event = JSON.parse(String(data)) as Told;
      after = event.sequence;
      dispatch({ is: "told", events: [event] });
      if (event.type.startsWith("account.")) void questions.invalidateQueries({ queryKey: ["account", id] });
    });
    socket.addEventListener("close", ({ code }) => {
      if (isOver) return;
      dispatch({ is: "closed" });
      if (!ENDS.includes(code)) timer = window.setTimeout(open, (wait = Math.min(wait * 2, LATEST_MS)));
    });
  };
  open();
  const pinging = window.setInterval(() => socket.readyState === WebSocket.OPEN && socket.send("ping"), PING_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    clearInterval(pinging);
    socket.close();
  };
}
