import { getParser } from "bowser";

/** A browser as people call it, "Firefox 140 on Windows"; another program as it calls itself. */
export function agentOf(agent: string | null): string {
  if (!agent) return "no agent";
  const parser = getParser(agent);
  const browser = parser.getBrowserName();
  if (!browser) return agent;
  const [version = ""] = (parser.getBrowserVersion() ?? "").split(".");
  const system = parser.getOSName();
  return `${browser} ${version}`.trim() + (system ? ` on ${system}` : "");
}
