import { inspectRoutes } from "hono/dev";
import { app } from "#src/app.ts";
import { TABLE } from "./table.ts";

/** Every route of the app, as `METHOD /path`. */
export const ROUTES = [
  ...new Set(
    inspectRoutes(app)
      .filter(({ isMiddleware }) => !isMiddleware)
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

/** What is wrong with the table: routes without a line, lines without a route. */
export function faultsOfTable(): string[] {
  const unlisted = ROUTES.filter((route) => !(route in TABLE));
  const gone = Object.keys(TABLE).filter((route) => !ROUTES.includes(route));
  return [
    ...unlisted.map(
      (route) => `Nobody has decided who may call  ${route}\n  add a line to test/access/table.ts: "${route}": …,`,
    ),
    ...gone.map((route) => `test/access/table.ts has a line for a route that is not there:  ${route}`),
  ];
}
