import type { Stage } from "./stage.ts";

/** One thing that goes wrong, and what is to be seen of it. Every fault is a module with one of these. */
export type Fault = {
  name: string;
  /** long: it takes longer than a test run should */
  part: "quick" | "long";
  /** the runtime itself is ended: it gets one of its own */
  alone?: true;
  /** Brings it about and ends it; answers what else is worth telling. Throws when something is not as it must be. */
  run(stage: Stage): Promise<string>;
};

/** What became of the events of one fault. */
export type Tally = { in: number; out: number; lost: number; doubled: number; stall: number | null };

export type Result = Tally & { fault: string; note: string; failed: boolean };
