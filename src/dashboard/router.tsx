import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { codeOf } from "./code.ts";
import { Door } from "./shell/door.tsx";
import { Lost, PageFailed } from "./shell/lost.tsx";
import { Shell } from "./shell/shell.tsx";
import { searchOf } from "./search.ts";

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: PageFailed });

const outside = (path: string, load: () => Promise<{ default: () => React.ReactNode }>, keys: string[] = []) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: searchOf(...keys),
    component: lazyRouteComponent(codeOf(load)),
  });

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: () => (
    <Door>
      <Shell />
    </Door>
  ),
});

const page = <Path extends string>(
  path: Path,
  load: () => Promise<{ default: () => React.ReactNode }>,
  keys: string[] = [],
) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: searchOf(...keys),
    component: lazyRouteComponent(codeOf(load)),
    errorComponent: PageFailed,
  });

const pages = [
  page("/", () => import("./overview/overview.tsx")),
  page("/start", () => import("./start/start.tsx"), ["account", "hook", "kind"]),
  page("/accounts", () => import("./accounts/list.tsx"), ["q", "status", "having", "since", "until", "connector"]),
  page("/accounts/new", () => import("./accounts/new.tsx"), ["kind"]),
  page("/accounts/$id", () => import("./accounts/account.tsx"), ["tab", "view", "types", "status", "to", "type"]),
  page("/hooks", () => import("./hooks/list.tsx"), ["state"]),
  page("/hooks/new", () => import("./hooks/new.tsx"), ["account", "then"]),
  page("/hooks/$id", () => import("./hooks/hook.tsx"), ["tab", "account", "class"]),
  page("/hooks/$id/edit", () => import("./hooks/edit.tsx")),
  page("/cache", () => import("./cache/cache.tsx"), ["account_id", "hook_id", "event_type", "reason", "state"]),
  page("/cache/$id", () => import("./cache/row.tsx")),
  page("/audit", () => import("./audit/audit.tsx"), [
    "actor",
    "event_type",
    "entity_type",
    "entity_id",
    "user_id",
    "key_id",
    "success",
    "from",
    "to",
    "open",
  ]),
  page("/users", () => import("./people/users.tsx")),
  page("/keys", () => import("./people/keys.tsx")),
  page("/sessions", () => import("./people/sessions.tsx")),
  page("/me", () => import("./people/me.tsx")),
  page("/settings", () => import("./people/settings.tsx")),
];

const tree = root.addChildren([
  inside.addChildren(pages),
  outside("/sign-in", () => import("./enter/sign-in.tsx"), ["next"]),
  outside("/setup", () => import("./enter/setup.tsx")),
  outside("/password", () => import("./enter/password.tsx")),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultPendingMs: 300,
  scrollRestoration: true,
  // An address is read and written by people: plain words, as every other page has them.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
    const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
    return text ? `?${text}` : "";
  },
});
