/** Where clients reach the gateway, without a slash at its end: PUBLIC_URL, else as the request to `url` did. */
export const baseOf = ({ PUBLIC_URL }: Pick<Env, "PUBLIC_URL">, url: string): string =>
  (PUBLIC_URL || new URL(url).origin).replace(/\/+$/, "");
