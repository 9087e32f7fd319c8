// The same by somebody at a terminal, who is asked for what is missing. `script` of util-linux gives the terminal.
import { strict as assert } from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { startCloudflare } from "../support/node/cloudflare.ts";

const ENTER = "\r";
const CTRL_C = "\u0003";
const APP_SECRET = "0123456789abcdef0123456789abcdef";
const ASKED = ["ENCRYPTION_KEY", "CONNECTOR_SECRET", "LINK_SECRET", "SETUP_TOKEN", "META_APP_SECRET"];

export const hasTerminal = (): boolean => spawnSync("script", ["--version"]).status === 0;

/** Everything is asked for; what is left empty is made up, and shown once. */
export async function asked(env: Record<string, string>): Promise<void> {
  const cloudflare = await startCloudflare();
  try {
    const stopped = await answer({ ...env, ...cloudflare.env }, [ENTER, CTRL_C]);
    assert.equal(stopped.code, 1, stopped.printed);
    assert.match(stopped.printed, /Stopped\. Nothing was changed\./);
    assert.deepEqual(cloudflare.changes(), []);

    const answers = [...ASKED.slice(0, -1).map(() => ENTER), `${APP_SECRET}${ENTER}`, ENTER];
    const { code, printed } = await answer({ ...env, ...cloudflare.env }, answers);
    assert.equal(code, 0, printed);
    const secrets = cloudflare.account.scripts.get("whatshooked")?.secrets ?? new Map<string, string>();
    assert.deepEqual([...secrets.keys()].toSorted(), [...ASKED, "META_VERIFY_TOKEN"].toSorted());
    for (const [name, value] of secrets) {
      const isShown = name !== "LINK_SECRET" && name !== "META_APP_SECRET";
      assert.equal(printed.includes(`${name}=${value}`), isShown, name);
      if (!isShown) assert.ok(!printed.includes(value), `${name} was printed`);
    }
    assert.equal(secrets.get("META_APP_SECRET"), APP_SECRET);
  } finally {
    cloudflare.stop();
  }
  console.log("at a terminal: asked for every secret, Ctrl-C changes nothing");
}

/** Deploys at a terminal; each question gets the next answer. */
async function answer(env: Record<string, string>, answers: string[]) {
  const command = `${process.execPath} src/local/deploy.ts`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { env: { ...process.env, ...env, CI: "" } });
  let printed = "";
  let given = 0;
  child.stdout.on("data", (chunk) => {
    printed += chunk;
    // Each question is drawn anew with every key: what counts is which ones there were.
    const questions = new Set([...printed.matchAll(/(\w+), [^\n]*?\(Enter: /g)].map(([, name]) => name));
    if (questions.size > given) child.stdin.write(answers[given++] ?? CTRL_C);
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, printed };
}
