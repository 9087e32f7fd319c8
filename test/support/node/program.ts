// A program as a process of its own: what it says, and how it ends.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Program = {
  child: ChildProcess;
  /** what it printed so far */
  out(): string;
  err(): string;
  /** its exit code */
  ended: Promise<number | null>;
};

export function run(args: string[], env: Record<string, string>, input?: string): Program {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "pipe" });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.err += chunk));
  child.stdin.end(input);
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, out: () => said.out, err: () => said.err, ended };
}
