// What the bench and the modules in the runtime say to each other.

/** What a loop is to post: `signed` as a delivery is, and with its deadline. */
export type Loop = { url: string; count: number; concurrency: number; body: string; signed: boolean };

/** `calls` by method; an alarm that rings is one of them. */
export type Counts = { rows: number; alarms: number; calls: Record<string, number> };
