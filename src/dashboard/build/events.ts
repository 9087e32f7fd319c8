import type { Plugin } from "vite";
import { EVENTS } from "#src/protocol/event.ts";

const NAME = "virtual:events";

/** `virtual:events`: every event's name and what is said of it, without the schemas they stand in. */
export const eventNames = (): Plugin => ({
  name: "event-names",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) => {
    if (id !== `\0${NAME}`) return null;
    const events = Object.entries(EVENTS).map(([name, schema]) => ({ name, said: schema.description ?? "" }));
    return `export const EVENTS = ${JSON.stringify(events)};`;
  },
});
