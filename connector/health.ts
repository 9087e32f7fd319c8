import { createServer, type Server } from "node:http";
import type { Fleet } from "./fleet.ts";

/** Tells whoever asks that the process lives, and how its accounts stand: 200 while the fleet can be heard, else 503. */
export function serveHealth(port: number, fleet: Fleet): Server {
  const server = createServer((_request, response) => {
    const { isUp, registry } = fleet;
    response.writeHead(isUp ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: isUp ? "ok" : "no_edge", accounts: registry.states }));
  });
  return server.listen(port);
}
