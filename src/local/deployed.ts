// What wrangler tells of a deploy, and what is left to do after it.

type Told = { type: string; version_id?: string | null; targets?: string[] };

/** Where a Worker is reached and what wakes it, from the lines wrangler writes of its work; null: it was not deployed. */
export function targetsIn(lines: string): string[] | null {
  const told = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Told);
  const deployed = told.findLast(({ type, version_id }) => type === "deploy" && version_id);
  return deployed ? (deployed.targets ?? []) : null;
}

/** The address among the targets: a custom domain, else the one on workers.dev; null: it has none. */
function addressIn(targets: string[]): string | null {
  const domain = targets.find((target) => target.includes(" (custom domain"));
  return domain ? `https://${domain.split(" ")[0]}` : (targets.find((target) => target.startsWith("https://")) ?? null);
}

/** What is said at the end. `publicUrl` is the setting, "" when there is none. */
export function nextSteps(publicUrl: string, targets: string[]): string {
  const address = publicUrl || addressIn(targets);
  if (!address)
    return "WhatsHooked is deployed, and has no address: give it one in wrangler.toml (routes, or workers_dev).";
  const setting = publicUrl
    ? ""
    : `\n  Set PUBLIC_URL = "${address}" in wrangler.toml and run this again: files and Meta need it.`;
  return `
WhatsHooked is deployed.

  Dashboard    ${address}/
  API          ${address}/api/v1   (its contract: ${address}/docs)
  Health       ${address}/health
  Meta's door  ${address}/webhooks/meta

What is left to do, if it is not done yet:
${setting}
  Open the dashboard: with SETUP_TOKEN it makes the first administrator. A new address may take minutes to be known everywhere.
  For personal accounts run a connector: EDGE_URL=${address} CONNECTOR_SECRET=… npx node connector/main.ts
  For business accounts: docs/operating.md, "Meta's app".
`;
}
