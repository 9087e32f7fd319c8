// What a hook gets when it names no events: all but what is noisy or about hooks themselves.
const NOT_BY_DEFAULT = ["presence.", "history.", "hook."];

/** Whether a hook that subscribed to `events` (names or `prefix.*`; empty: the default) wants this type. */
export function wants(events: readonly string[], type: string): boolean {
  if (events.length === 0) return !NOT_BY_DEFAULT.some((prefix) => type.startsWith(prefix));
  return events.some((name) => (name.endsWith(".*") ? type.startsWith(name.slice(0, -1)) : name === type));
}
