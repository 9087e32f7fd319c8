// The dashboard's pages as static files: built when they are not there, or when what they are made of has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const MARK = "dist/pages.built";
const LOCK = "dist/pages.lock";
const MADE_OF = ["src/dashboard/**/*", "src/client/**/*", "src/protocol/**/*", "package-lock.json"];
const LONGEST_MS = 120_000;

/** Sees to it that `dist/pages` is what its sources say. Silent and quick when it is. */
export async function buildPages(): Promise<void> {
  const wanted = digest();
  if (isBuilt(wanted)) return;
  mkdirSync("dist", { recursive: true });
  // Of several processes that come here at once, one builds and the others wait for it.
  if (!takeLock()) return waitFor(wanted);
  try {
    console.log("Building the dashboard …");
    // In a process of its own: what runs the tests would have React's development build.
    execFileSync(
      process.execPath,
      ["node_modules/vite/bin/vite.js", "build", "--config", "src/dashboard/vite.config.ts"],
      {
        stdio: "inherit",
        env: { ...process.env, NODE_ENV: "production" },
      },
    );
    writeFileSync(MARK, wanted);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

const isBuilt = (wanted: string): boolean =>
  existsSync("dist/pages/index.html") && existsSync(MARK) && readFileSync(MARK, "utf8") === wanted;

function digest(): string {
  const hash = createHash("sha256");
  const files = globSync(MADE_OF, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => `${parentPath}/${name}`).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

async function waitFor(wanted: string): Promise<void> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await sleep(200)) {
    if (isBuilt(wanted)) return;
    if (!existsSync(LOCK) || !isAlive(Number(readFileSync(LOCK, "utf8")))) {
      rmSync(LOCK, { force: true });
      return buildPages();
    }
  }
  throw new Error(`The dashboard was not built within ${LONGEST_MS / 1_000} s; ${LOCK} is held`);
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

if (import.meta.main) await buildPages();
