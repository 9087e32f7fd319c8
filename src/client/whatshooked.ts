// The client as it is bundled: for Workers, Node (20 and later), Deno, Bun and browsers. It depends on nothing at run time.
export type { components, operations, paths, webhooks } from "./api.d.ts";
export {
  createClient,
  dataOf,
  type Gateway,
  type GatewayOptions,
  type OutgoingMessage,
  pages,
  type Problem,
  ProblemError,
} from "./client.ts";
export { follow, type Following } from "./follow.ts";
export {
  type EventOf,
  type EventPlace,
  type EventType,
  type HookAnswer,
  type HookEvent,
  type SignedRequest,
  verifyGetHook,
  verifyHook,
  type Verified,
} from "./hook.ts";
