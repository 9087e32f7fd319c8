import type { Plugin } from "vite";
import { CAPABILITIES } from "#src/protocol/capability.ts";
import { EVENTS } from "#src/protocol/event.ts";

const events = Object.entries(EVENTS).map(([name, schema]) => ({ name, said: schema.description ?? "" }));

const MODULES: Record<string, string> = {
  "virtual:events": `export const EVENTS = ${JSON.stringify(events)};`,
  "virtual:capabilities": `export const CAPABILITIES = ${JSON.stringify(CAPABILITIES)};`,
};

/** What the protocol says, as plain lists: without the schemas, and the library, that they stand in. */
export const protocol = (): Plugin => ({
  name: "protocol",
  resolveId: (id) => (id in MODULES ? `\0${id}` : null),
  load: (id) => MODULES[id.slice(1)] ?? null,
});
