// The key server of a Cloudflare Access team: each test has a team of its own, and says which keys it has.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** `PUT /<team>` sets what `GET /<team>/cdn-cgi/access/certs` answers; an empty body: it fails. `GET /<team>` counts the answers. */
export async function startKeyServer(): Promise<{ url: string; stop(): void }> {
  const keys = new Map<string, string>();
  const asked = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const [, team = "", certs] = (request.url ?? "").split("/");
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      keys.set(team, Buffer.concat(chunks).toString());
      return response.end();
    }
    if (!certs) return response.end(String(asked.get(team) ?? 0));
    asked.set(team, (asked.get(team) ?? 0) + 1);
    const text = keys.get(team);
    response.writeHead(text ? 200 : 500, { "content-type": "application/json" });
    return response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
