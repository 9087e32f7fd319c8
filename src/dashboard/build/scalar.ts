import scalar from "@scalar/fastify-api-reference";
import type { Plugin } from "vite";

const NAME = "virtual:scalar";

type Route = { url: string; handler(request: unknown, reply: Reply): unknown };
type Reply = { header(name: string, value: string): Reply; send(body: string): void };
type Server = { initialConfig: object; route(route: Route): void };

/** `virtual:scalar`: where the pages' own copy of Scalar is, a script like any other under `/assets`. */
export const scalarScript = (): Plugin => ({
  name: "scalar-script",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load(id) {
    if (id !== `\0${NAME}`) return null;
    const file = this.emitFile({ type: "asset", name: "scalar.js", source: source() });
    return `export default import.meta.ROLLUP_FILE_URL_${file};`;
  },
});

/**
 * Scalar, whole, in one script. Its package for Fastify has it built, and hands it out as one of Fastify's routes; the
 * package it is built from comes with 180 others.
 */
function source(): string {
  const found: string[] = [];
  const reply: Reply = { header: () => reply, send: (body) => found.push(body) };
  const route = ({ url, handler }: Route) => url.endsWith(".js") && handler({}, reply);
  const server: Server = { initialConfig: {}, route };
  scalar(server, { configuration: { url: "/openapi.json" } }, () => {});
  const [script] = found;
  if (!script?.includes("createApiReference")) throw new Error("Scalar's package hands out no script any more");
  return script.replace(/\n?\/\/# sourceMappingURL=.*$/, "");
}
