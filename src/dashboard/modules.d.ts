declare module "virtual:events" {
  /** Every event there is: its name, and when it comes and what to do. */
  export const EVENTS: readonly { name: string; said: string }[];
}
declare module "virtual:scalar" {
  /** The address of the script that makes `Scalar`. */
  const address: string;
  export default address;
}

/** What Scalar's script makes. */
declare const Scalar: { createApiReference(element: string, configuration: object): unknown };
declare module "virtual:capabilities" {
  /** What each kind of account can send. */
  export const CAPABILITIES: typeof import("#src/protocol/capability.ts").CAPABILITIES;
}
