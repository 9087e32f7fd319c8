import { floods } from "./cases/flood.ts";
import { gone } from "./cases/gone.ts";
import { hangs } from "./cases/hang.ts";
import { kill, killInSilence, kills } from "./cases/kill.ts";
import { large } from "./cases/large.ts";
import { neighbour } from "./cases/neighbour.ts";
import { outage, tooManyDate, tooManySeconds } from "./cases/outage.ts";
import { poison } from "./cases/poison.ts";
import { lostQueue } from "./cases/queue.ts";
import { redirects } from "./cases/redirect.ts";
import { repeated } from "./cases/repeated.ts";
import { resets } from "./cases/reset.ts";
import { trickles } from "./cases/trickle.ts";
import type { Fault } from "./fault.ts";

/** Every fault, in the order of the report. */
export const FAULTS: Fault[] = [
  kill,
  kills,
  killInSilence,
  lostQueue,
  neighbour,
  hangs,
  resets,
  trickles,
  floods,
  redirects,
  gone,
  tooManySeconds,
  tooManyDate,
  outage,
  poison,
  large,
  repeated,
];
