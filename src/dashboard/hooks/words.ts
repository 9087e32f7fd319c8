import type { Hook } from "../client.ts";

type State = "active" | "unknown" | "held" | "suspended" | null;

const WHY: Record<string, string> = {
  gone: "Its receiver said it is gone (410, or asked for it).",
  user_inactive: "Its owner is not active.",
  user_deleted: "Its owner was deleted.",
};

/** How a hook stands, and what to do, in words. */
export function standingOf(hook: Pick<Hook, "active" | "suspended_reason">, state: State, isRefused: boolean): string {
  if (!hook.active) {
    const why = hook.suspended_reason;
    const reason = why ? (WHY[why] ?? why) : "Somebody set it so.";
    return `Suspended. ${reason} Nothing is lost: what waits is delivered once it is active again.`;
  }
  if (state === "held") return "Held: its receiver is down. Nothing is lost or spent; it is probed until it answers.";
  if (state === "unknown") return "How it stands is not known: an account's object did not answer.";
  if (state === null) return "It has no account to deliver for yet.";
  if (isRefused)
    return "Active, but its receiver does not take most of what it gets: Deliveries shows what it answers.";
  return "Active: events are delivered as they come.";
}

/** The events a hook is told of, in words. */
export const eventsOf = (names: string[]): string =>
  names.length === 0 ? "All but presence, history and hook events" : names.join(", ");
