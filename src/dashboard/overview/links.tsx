import { Link } from "@tanstack/react-router";
import type { Search } from "../search.ts";
import type { Overview } from "./questions.ts";

export type Place = { to: string; search?: Search };
export type Numbered = Place & { number: number; word: string };

const format = new Intl.NumberFormat();
export const shown = (number: number): string => format.format(number);

/** A number with its word, which leads to what it counts. */
export const Part = ({ to, search = {}, number, word, className }: Numbered & { className?: string }) => (
  <Link to={to} search={search} {...(className && { className })}>
    {shown(number)} {word}
  </Link>
);

type Minute = Overview["minutes"][number];
type Kind = Exclude<keyof Minute, "at">;

/** What happened in some minutes, and the accounts in which it did. */
export function counted(minutes: Minute[], kind: Kind): Place & { number: number } {
  const number = minutes.reduce((sum, minute) => sum + minute[kind], 0);
  const [since, until] = [minutes.at(0)?.at, minutes.at(-1)?.at];
  return { to: "/accounts", search: { having: `events.${kind}`, since, until }, number };
}

export const hour = ({ minutes }: Overview, kind: Kind) => counted(minutes, kind);
