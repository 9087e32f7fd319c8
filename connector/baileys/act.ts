import type { Command, Outcome } from "#src/protocol/command.ts";
import { jidFrom } from "./compose/key.ts";
import { refused } from "./failure.ts";
import type { Place } from "./place.ts";

export type Do = Command["do"];
export type Of<D extends Do> = Extract<Command, { do: D }>;
/** Carries out one kind of command. Null: its outcome comes by `settle`. */
export type Act<D extends Do> = (command: Of<D>, place: Place) => Promise<Outcome | null>;

export const NOBODY = refused({ title: "invalid", details: "it names nobody that a personal account can reach" });

/** Does something at an address; refused when a text is none. */
export async function at(text: string, then: (jid: string) => Promise<Outcome>): Promise<Outcome> {
  const jid = jidFrom(text);
  return jid ? then(jid) : NOBODY;
}

export const jidsOf = (people: string[]): string[] => people.flatMap((one) => jidFrom(one) ?? []);
