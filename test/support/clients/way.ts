/** How a published client comes to the gateway, and what it sends to. */
export type Way = {
  url: string;
  key: string;
  /** Meta's id of the number */
  number: string;
  /** whom it writes to */
  to: string;
  /** the id of a message that can be answered */
  answers: string;
  /** what the client's requests go through */
  fetch: typeof globalThis.fetch;
};

/** What a client can send, each under a name. */
export type Known = Record<string, () => Promise<unknown>>;
