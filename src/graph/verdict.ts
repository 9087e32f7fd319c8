import type { ErrorCode } from "#src/errors.ts";

/** Whether the same request may be made again. `slow`: not before the wait that is named, else it makes things worse. */
export type Retry = "no" | "once" | "yes" | "slow";

/** What one of Graph's error codes means here. */
export type Verdict = {
  /** what a client of ours is told */
  code: ErrorCode;
  retry: Retry;
  /** what fails the same way meanwhile: this request, all to the same person, or all of the account */
  scope: "request" | "chat" | "account";
  /** seconds before the first repetition, and what each further one multiplies it by; 0 when there is none */
  wait: { seconds: number; factor: number };
};

type Codes = number | [from: number, to: number];

const HOUR = 3_600;
const DAY = 24 * HOUR;

const NEVER = { seconds: 0, factor: 1 };

const no = (code: ErrorCode, scope: Verdict["scope"] = "request"): Verdict => ({
  code,
  retry: "no",
  scope,
  wait: NEVER,
});
const yes = (code: ErrorCode, scope: Verdict["scope"], seconds = 1): Verdict => ({
  code,
  retry: "yes",
  scope,
  wait: { seconds, factor: 2 },
});
const slow = (scope: Verdict["scope"], seconds: number, factor = 2): Verdict => ({
  code: "rate_limited",
  retry: "slow",
  scope,
  wait: { seconds, factor },
});
const once = (code: ErrorCode): Verdict => ({ code, retry: "once", scope: "request", wait: { seconds: 1, factor: 1 } });

const REFUSED = no("unprocessable");
const OF_ACCOUNT = no("unprocessable", "account");

/** Meta's "Error codes" pages; what is not here is decided by its HTTP status. */
const TABLE: [codes: Codes[], verdict: Verdict][] = [
  // The token is wrong or ended, or may not do this: everything fails until a person gives another one.
  [[0, 102, 190, 3, 10, [200, 299]], OF_ACCOUNT],
  [[1], once("upstream")],
  [[2, 131016, 133004], yes("unavailable", "account")],
  [[4, 17, 32, 80007, 80008], slow("account", 5 * 60)],
  [[33], no("not_found")],
  [[100, 2200], REFUSED],
  // Restricted, locked, or without what it must have: an operator's affair.
  [[368, 131005, 131031, 131037, 131042, 131045], OF_ACCOUNT],
  [[130403, 130472, 130497], REFUSED],
  [[130429], yes("rate_limited", "account")],
  [[131000], yes("upstream", "request")],
  [[131008, 131009, 131020, 131021, 131026, 131041, 131047, 131050, 131052], REFUSED],
  [[131048], slow("account", HOUR)],
  [[131049], slow("request", DAY)],
  [[131051, 131055, 131060, 131061, 131062, 131063], no("not_supported")],
  // A file's type or size; a link that could not be read in time is another matter, see below.
  [[131053], REFUSED],
  // 4^x seconds, x from 0.
  [[131056], slow("chat", 1, 4)],
  [[131057, 2494100], yes("unavailable", "account", 60)],
  [[131059], no("invalid")],
  [[131064, 131208], slow("account", 60)],
  [
    [
      [131201, 131207],
      [131209, 131215],
    ],
    REFUSED,
  ],
  [[[132000, 132068]], REFUSED],
  [[132069], slow("request", 60)],
  [[133010], OF_ACCOUNT],
  [[133000, 133005, 133006, 133008, 133009], REFUSED],
  [[133015], slow("account", 5 * 60, 1)],
  [[133016], slow("account", 72 * HOUR, 1)],
  [[134011, [134100, 134102], 135000, [138000, 138018], [139000, 139004], [147001, 147005]], REFUSED],
  [
    [
      [2388000, 2388999],
      [2593107, 2593109],
    ],
    REFUSED,
  ],
];

const MISSING_OBJECT = 33;
const UPLOAD_FAILED = 131053;
// What Meta's details say of a link whose host was slow or in trouble.
const LINK_TROUBLE = /time[d ]?[- ]?out|http code 5\d\d/i;

type Told = { code: number; subcode?: number; status: number; details?: string };

/** What an error of Graph's means: by its code, where one code says several things by its details too, else by its HTTP status. */
export function verdictOf({ code, subcode, status, details = "" }: Told): Verdict {
  if (code === 100 && subcode === MISSING_OBJECT) return no("not_found");
  if (code === UPLOAD_FAILED && LINK_TROUBLE.test(details)) return once("unprocessable");
  const known = TABLE.find(([codes]) => codes.some((one) => holds(one, code)))?.[1];
  if (known) return known;
  if (status === 429) return slow("account", 60);
  if (status === 401) return OF_ACCOUNT;
  return status >= 500 ? yes("upstream", "request") : REFUSED;
}

const holds = (codes: Codes, code: number) =>
  typeof codes === "number" ? codes === code : code >= codes[0] && code <= codes[1];

const LONGEST_SECONDS = 72 * HOUR;

/** Seconds to wait before repetition `n` (from 0). `retryAfter` is what Graph asked for itself: it is never undercut. */
export const waitSeconds = ({ wait }: Verdict, n: number, retryAfter = 0): number =>
  Math.max(retryAfter, Math.min(LONGEST_SECONDS, wait.seconds * wait.factor ** n));

/** Whether an error says that the token itself is no good: whoever sees it stops asking, and tells. */
export const isTokenTrouble = ({ code }: { code: number }): boolean => [0, 102, 190].includes(code);
