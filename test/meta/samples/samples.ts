import { ACCOUNT } from "./account.ts";
import { AROUND } from "./around.ts";
import { CALL } from "./call.ts";
import { FLOW } from "./flow.ts";
import { GROUP } from "./group.ts";
import { HISTORY } from "./history.ts";
import { NUMBER } from "./number.ts";
import { PEOPLE } from "./people.ts";
import { STANDBY } from "./standby.ts";
import { TEMPLATE } from "./template.ts";
import type { Sample } from "./sample.ts";

/** Every documented field, other than those of live messages and statuses. Written from the documented shapes. */
export const SAMPLES: Sample[] = [
  ...ACCOUNT,
  ...NUMBER,
  ...TEMPLATE,
  ...FLOW,
  ...CALL,
  ...GROUP,
  ...HISTORY,
  ...PEOPLE,
  ...AROUND,
  ...STANDBY,
];
