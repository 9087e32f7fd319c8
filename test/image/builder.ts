// Builds the connector's image without a daemon, by buildah, and runs it as it would be run. Where the base image cannot be fetched
// one is made in its place: Debian by debootstrap, with the Node and the npm that run this.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const TAG = "localhost/whatshooked-connector:check";
const PULL_MS = 60_000;

export type Image = { user: string; command: string[]; health: string[]; env: string[] };

export class Builder {
  readonly #root = mkdtempSync(join(tmpdir(), "whatshooked-image-"));

  /** Why no image can be built here; null: it can. */
  static missing(): string | null {
    const lacks = (name: string) => spawnSync(name, ["--version"], { stdio: "ignore" }).error !== undefined;
    if (process.getuid?.() !== 0) return "it takes root";
    const missing = ["buildah", "debootstrap"].filter(lacks);
    return missing.length > 0 ? `${missing.join(" and ")} not installed (apt-get install buildah debootstrap)` : null;
  }

  /** Builds it; answers what it says of itself. */
  build(): Image {
    const base = /^FROM (\S+)/m.exec(readFileSync("connector/Dockerfile", "utf8"))?.[1] ?? "";
    const name = `docker.io/library/${base}`;
    if (!this.#pull(name)) this.#standIn(name);
    this.#buildah(
      "bud",
      "--isolation",
      "chroot",
      "--pull-never",
      "--format",
      "docker",
      "-f",
      "connector/Dockerfile",
      "-t",
      TAG,
      ".",
    );
    const { Docker } = JSON.parse(this.#buildah("inspect", "--type", "image", TAG)) as { Docker: { config: Config } };
    const { User = "", Cmd = [], Healthcheck, Env = [] } = Docker.config;
    return { user: User, command: Cmd, health: Healthcheck?.Test.slice(1) ?? [], env: Env };
  }

  /** A container of it; `folders`: of here, by where they are seen there. */
  container(): string {
    return this.#buildah("from", "--pull-never", TAG).trim();
  }

  /** Runs something in a container, as its own user would. */
  run(container: string, command: string[], { env = {}, folders = {} }: Surroundings = {}) {
    const settings = Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
    const volumes = Object.entries(folders).flatMap(([here, there]) => ["-v", `${here}:${there}:ro`]);
    const args = [
      ...this.#storage,
      "run",
      "--isolation",
      "chroot",
      ...settings,
      ...volumes,
      container,
      "--",
      ...command,
    ];
    return spawn("buildah", args, { stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Megabytes of what stands in a container beside its base. */
  size(container: string, folder: string): number {
    const mounted = this.#buildah("mount", container).trim();
    const [kb = ""] = execFileSync("du", ["-sk", join(mounted, folder)], { encoding: "utf8" }).split("\t");
    return Math.round(Number(kb) / 1024);
  }

  /** Files of a container that are younger than a file here, but for those that buildah itself makes for it. */
  writtenSince(container: string, mark: string): string[] {
    const mounted = this.#buildah("mount", container).trim();
    const found = execFileSync("find", [mounted, "-xdev", "-type", "f", "-newer", mark], { encoding: "utf8" });
    const files = found.split("\n").flatMap((path) => (path ? [path.slice(mounted.length)] : []));
    return files.filter((path) => !["/etc/hosts", "/etc/resolv.conf", "/run/.containerenv"].includes(path));
  }

  remove(): void {
    this.#buildah("rm", "--all");
    rmSync(this.#root, { recursive: true, force: true });
  }

  get #storage(): string[] {
    return ["--storage-driver", "vfs", "--root", join(this.#root, "root"), "--runroot", join(this.#root, "run")];
  }

  #buildah(...args: string[]): string {
    return execFileSync("buildah", [...this.#storage, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  #pull(name: string): boolean {
    const { status } = spawnSync("buildah", [...this.#storage, "pull", name], { stdio: "ignore", timeout: PULL_MS });
    return status === 0;
  }

  #standIn(name: string): void {
    process.stdout.write(`${name} cannot be fetched here: Debian with this Node stands in its place\n`);
    const rootfs = join(this.#root, "base");
    execFileSync("debootstrap", ["--variant=minbase", "--include=ca-certificates,libatomic1", "bookworm", rootfs], {
      stdio: "ignore",
    });
    const local = (path: string) => join(rootfs, "usr/local", path);
    cpSync(process.execPath, local("bin/node"), { dereference: true });
    // npm as it is set up here: where packages come from, and whose certificates are good there.
    const npm = dirname(dirname(process.env["npm_execpath"] ?? ""));
    mkdirSync(local("lib/node_modules"), { recursive: true });
    cpSync(npm, local("lib/node_modules/npm"), { recursive: true, dereference: true });
    symlinkSync("../lib/node_modules/npm/bin/npm-cli.js", local("bin/npm"));
    const registry = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
    const certificates = process.env["NODE_EXTRA_CA_CERTS"];
    if (certificates) cpSync(certificates, local("ca.pem"), { dereference: true });
    mkdirSync(local("etc"), { recursive: true });
    writeFileSync(local("etc/npmrc"), `registry=${registry}\n${certificates ? "cafile=/usr/local/ca.pem\n" : ""}`);
    execFileSync("chroot", [rootfs, "useradd", "--uid", "1000", "--create-home", "node"]);
    const container = this.#buildah("from", "scratch").trim();
    this.#buildah("add", container, rootfs, "/");
    this.#buildah("commit", container, name);
    this.#buildah("rm", container);
    rmSync(rootfs, { recursive: true });
  }
}

type Config = { User?: string; Cmd?: string[]; Healthcheck?: { Test: string[] }; Env?: string[] };
type Surroundings = { env?: Record<string, string>; folders?: Record<string, string> };
