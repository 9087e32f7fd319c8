// The processes this one has started: to end the runtime as a power cut would, and to see what it costs.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

// What Linux counts processor time in; the same on every machine of today.
const TICKS_PER_SECOND = 100;

/** The children of this process that run a program of that name. */
export async function childrenOf(name: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,comm="]);
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([pid, parent, program = ""]) =>
    Number(parent) === process.pid && basename(program) === name ? [Number(pid)] : [],
  );
}

/** The processes below another one, those whose command holds a text; with whom they run as. */
export async function descendantsOf(ancestor: number, command: string): Promise<{ pid: number; uid: number }[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,uid=,args="]);
  const rows = stdout.split("\n").map((line) => {
    const [pid = "", parent = "", uid = "", ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), uid: Number(uid), args: args.join(" ") };
  });
  const below = new Set([ancestor]);
  // Parents may stand behind their children.
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const { pid, parent } of rows) if (below.has(parent)) below.add(pid);
  }
  return rows.filter(
    ({ pid, args }) => pid !== ancestor && below.has(pid) && /^(\S*\/)?node /.test(args) && args.includes(command),
  );
}

/** Kills processes without a word, and waits until they are gone. */
export async function killAll(pids: number[]): Promise<void> {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  while (pids.some(isAlive)) await sleep(5);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Processor seconds that processes have used so far; null where the system does not tell. */
export function cpuSeconds(pids: number[]): number | null {
  try {
    return pids.map(ticksOf).reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The program's name may hold anything; what follows its bracket is numbers. User time is field 14, system time 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** The memory that processes have in use (RSS), MB. */
export function residentMB(pids: number[]): number {
  const kb = pids.map((pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
  return kb.reduce((sum, one) => sum + one, 0) / 1_024;
}
