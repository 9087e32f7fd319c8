/** Where test receivers are, below the gateway's own address. */
export const RECEIVERS = "/receivers";

const PATH = /^\/receivers\/([0-9a-f]{64})$/;

/** Which test receiver a path leads to; null: to none. */
export const receiverAt = (pathname: string): string | null => PATH.exec(pathname)?.[1] ?? null;
