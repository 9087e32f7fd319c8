/** How a receiver answers one request. `bytes`: a body of that length, without saying so; `hang`: never. */
export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  delayMs?: number;
  reset?: boolean;
  hang?: boolean;
  bytes?: number;
};

/** One request that came, and the status it was answered with. */
export type Received = { at: number; method: string; headers: Record<string, string>; body: string; status: number };
