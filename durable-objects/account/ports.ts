import type { Delivery } from "#src/deliveries/attempt.ts";
import type { Told } from "#src/deliveries/format.ts";
import type { Outcome } from "#src/deliveries/outcome.ts";
import type { Drain } from "./drain.ts";
import type { LiveHook } from "./hooks.ts";
import type { Lane } from "./lane.ts";
import type { Log, LogEvent } from "./log.ts";

/** What a drain needs of its account. */
export type Ports = {
  log: Log;
  /** may another call to the Sender start in this run? counts it */
  mayCall(): boolean;
  attempt(hook: LiveHook, deliveries: Delivery[]): Promise<Outcome[]>;
  /** what is told of the event */
  toldOf(event: LogEvent): Promise<Told>;
  /** stores a failed event in the message cache; resolves once it is there */
  cache(hook: LiveHook, event: LogEvent, failure: Failure): Promise<void>;
  /** tries the oldest row that the lane holds in the message cache; null when there is none */
  probeRow(hook: LiveHook): Promise<Outcome | null>;
  /** the receiver wants no more events */
  suspend(drain: Drain): void;
  /** the lane is in another state than `was` */
  turned(drain: Drain, was: Lane["state"]): void;
  /** something is due then (ms), also if nothing is in memory any more */
  wakeAt(at: number): void;
  /** the lane changed: its row is to be written soon */
  changed(): void;
  /** writes the lanes' row now, in the same transaction as what follows without a wait */
  write(): void;
};

/** The tries a failed event has had; `gap` as in HeldChat. */
export type Failure = { tries: Outcome[]; gap: number | null };

/** The message-cache row of an event that failed for a hook. */
export const rowIdOf = (event: LogEvent, hookId: string): string => `${event.head.id}_${hookId}`;
