// libsignal prints whole sessions, private keys included, to `console`: also when all is well. Nothing of this process may
// go that way; its own log writes to stdout by itself.
const METHODS = ["debug", "dir", "error", "info", "log", "table", "trace", "warn"] as const;

const nothing = () => undefined;

/** Takes `console` out of the process, for good. To be called before anything else is loaded or done. */
export function silenceConsole(): void {
  for (const method of METHODS) console[method] = nothing;
}
