declare module "virtual:events" {
  /** Every event there is: its name, and when it comes and what to do. */
  export const EVENTS: readonly { name: string; said: string }[];
}
