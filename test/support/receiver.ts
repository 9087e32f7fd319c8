/** How a receiver answers one request. `match`: only one whose body has this text, others get 200; `bytes`: a body of that length, without saying so; `hang`: never. */
export type Reply = {
  match?: string;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  delayMs?: number;
  reset?: boolean;
  hang?: boolean;
  bytes?: number;
};

/** One request that came, and the status it was answered with; `query` is what stood behind the "?". */
export type Received = {
  at: number;
  method: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  status: number;
};
