// The first that is found is meant: browsers name those they descend from as well.
const BROWSERS = [
  ["Edge", /\bEdgA?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+).*Safari\//],
] as const;
const SYSTEMS = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

/** A browser as people call it, "Firefox 140 on Windows"; another program as it calls itself. */
export function agentOf(agent: string | null): string {
  if (!agent) return "no agent";
  const system = SYSTEMS.find(([, sign]) => sign.test(agent))?.[0];
  for (const [name, sign] of BROWSERS) {
    const version = sign.exec(agent)?.[1];
    if (version) return `${name} ${version}${system ? ` on ${system}` : ""}`;
  }
  return agent;
}
