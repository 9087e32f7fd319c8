// What a Cloudflare account has of what wrangler.toml names. Where the answer is not sure, it throws: taking a thing for absent
// that is there would make it anew.
import { failureOf, runWrangler, tryWrangler } from "./wrangler.ts";

/** A thing the Worker is bound to, and the command that makes it. */
export type Thing = { what: string; name: string; isThere(): Promise<boolean>; make: string[] };

// What wrangler and Cloudflare say of what is not there. 10006 is R2's code for a bucket.
const NO_WORKER = /Worker ".*" not found/;
const NO_QUEUE = /Queue ".*" does not exist/;
const NO_BUCKET = /\[code: 10006\]/;

/** Whether wrangler knows who it acts for. */
export async function isSignedIn(): Promise<boolean> {
  const args = ["whoami", "--json"];
  const ended = await tryWrangler(args);
  if (ended.code === 0) return true;
  if (/"loggedIn":\s*false/.test(ended.out + ended.said)) return false;
  throw failureOf(args, ended);
}

/** The names of a Worker's secrets; null: there is no such Worker. */
export async function secretsOf(worker: string): Promise<string[] | null> {
  const listed = await outputOf(["secret", "list", "--name", worker, "--format", "json"], NO_WORKER);
  return listed === null ? null : (JSON.parse(listed) as { name: string }[]).map(({ name }) => name);
}

export const database = (name: string): Thing => ({
  what: "database",
  name,
  make: ["d1", "create", name],
  isThere: async () => {
    const listed = JSON.parse(await runWrangler(["d1", "list", "--json"])) as { name: string }[];
    return listed.some((one) => one.name === name);
  },
});

export const queue = (name: string): Thing => ({
  what: "queue",
  name,
  make: ["queues", "create", name],
  isThere: async () => (await outputOf(["queues", "info", name], NO_QUEUE)) !== null,
});

export const bucket = (name: string): Thing => ({
  what: "bucket",
  name,
  make: ["r2", "bucket", "create", name],
  isThere: async () => (await outputOf(["r2", "bucket", "info", name, "--json"], NO_BUCKET)) !== null,
});

/** What a command puts out; null: it says that there is no such thing. */
async function outputOf(args: string[], absent: RegExp): Promise<string | null> {
  const ended = await tryWrangler(args);
  if (ended.code === 0) return ended.out;
  if (absent.test(ended.out + ended.said)) return null;
  throw failureOf(args, ended);
}
