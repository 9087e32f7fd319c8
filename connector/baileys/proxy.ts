import type { Agent } from "node:https";

/** The way through a proxy: http, https or socks, with credentials in its URL. Loaded only by those who need one: it is large. */
export async function agentFor(proxy: string): Promise<Agent> {
  const { ProxyAgent } = await import("proxy-agent");
  return new ProxyAgent({ getProxyForUrl: () => proxy }) as unknown as Agent;
}
