// A large file both ways: what the processes weigh more while it goes through them.
import { createHash, randomBytes } from "node:crypto";
import { residentMB } from "../../support/node/processes.ts";
import { eventsOf, patiently } from "../../support/node/personal.ts";
import { Contact } from "../../support/whatsapp/contact.ts";
import { atMost, type Table } from "../table.ts";
import type { Account, Stage } from "./stage.ts";

const BYTES = 100_000_000;
const MOST_EXTRA_MB = 64;
const SAMPLE_MS = 20;
const ROUNDS = 3;
const WRITER = "4917000009991";

/** One large file in and the same one out again, several times: a first time may still load what is needed. */
export async function files(stage: Stage): Promise<Table> {
  const account = await stage.pair();
  const writer = await Contact.join(stage.whatsapp, WRITER, "Writer");
  const bytes = randomBytes(BYTES);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const rows: Table["rows"] = [];
  let most = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const content = { document: bytes, mimetype: "application/octet-stream", fileName: `round ${round}` };
    const came = await weighing(stage, async () => {
      await writer.send(`${account.device.account.phone}@s.whatsapp.net`, content);
      return ready(stage, account, `round ${round}`);
    });
    if (came.result.sha256 !== sha256) throw new Error("the file came changed");
    const went = await weighing(stage, () => sendBack(stage, account, came.result.id));
    most = Math.max(most, came.connector, went.connector);
    rows.push(
      { way: "in", round, s: came.seconds, "connector MB more": came.connector, "runtime MB more": came.runtime },
      { way: "out", round, s: went.seconds, "connector MB more": went.connector, "runtime MB more": went.runtime },
    );
  }
  writer.stop();
  return { title: "A large file", text: TEXT, rows, targets: [atMost(WHAT, MOST_EXTRA_MB, most, " MB")] };
}

const WHAT = "RSS more while a file of 100 MB passes";

const TEXT = `One document of ${BYTES / 1_000_000} MB: from the moment its sender begins to encrypt it until \`media.ready\`, and from the request to send it until
WhatsApp has it. How much more RSS the processes have at most than before, looked at every ${SAMPLE_MS} ms.`;

type File = { id: string; sha256?: string };

/** The file of a message, once it is here. */
const ready = (stage: Stage, { id }: Account, filename: string): Promise<File> =>
  patiently(async () => {
    const events = await eventsOf(stage.api, id);
    const found = events.find(({ type, data }) => type === "media.ready" && fileIn(data).filename === filename);
    if (!found) throw new Error("the file is not ready");
    return fileIn(found.data);
  });

const fileIn = (data: Record<string, unknown>) => data["media"] as File & { filename?: string };

async function sendBack(stage: Stage, { id }: Account, file: string): Promise<void> {
  const body = { to: `+${WRITER}`, type: "document", document: { id: file, filename: "back" } };
  const { id: sent } = await stage.api("POST", `/accounts/${id}/messages`, body);
  await patiently(async () => {
    const { status } = await stage.api("GET", `/messages/${String(sent)}`);
    if (!/accepted|delivered/.test(String(status))) throw new Error(`it is ${String(status)}`);
  });
}

/** Does something, and says how long it took and how much more memory the connector and the runtime had at most. */
async function weighing<T>(stage: Stage, work: () => Promise<T>) {
  const weigh = () => [residentMB([stage.pid]), residentMB(stage.gateway.pids)] as const;
  const before = weigh();
  const most = [...before] as [number, number];
  const timer = setInterval(() => weigh().forEach((mb, i) => (most[i] = Math.max(most[i] ?? 0, mb))), SAMPLE_MS);
  const began = performance.now();
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    return { result, seconds, connector: Math.round(most[0] - before[0]), runtime: Math.round(most[1] - before[1]) };
  } finally {
    clearInterval(timer);
  }
}
