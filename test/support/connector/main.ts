// One account in a process of its own, to be killed at any instant. What it has lives in the process that started it.
import { silenceConsole } from "#connector/baileys/silence.ts";

silenceConsole();

const { Socket } = await import("#connector/baileys/socket.ts");
const { Vault } = await import("#connector/baileys/vault.ts");
const { plainReader } = await import("./plain.ts");
type ToChild = import("./talk.ts").ToChild;
type FromChild = import("./talk.ts").FromChild;

const recalls = new Map<string, (entry: string | null) => void>();
let socket: InstanceType<typeof Socket>;
let vault: InstanceType<typeof Vault>;
let events = 0;

const say = (message: FromChild) => process.send?.(message);

function start({ url, stored, dieAt }: Extract<ToChild, { is: "start" }>): void {
  vault = new Vault(stored, {
    send: (commits) => {
      for (const commit of commits) {
        if (commit.events && ++events === dieAt?.commit) process.kill(process.pid, "SIGKILL");
      }
      say({ is: "commits", commits });
    },
    recall: (digest) => {
      say({ is: "recall", digest });
      return new Promise((resolve) => recalls.set(digest, resolve));
    },
  });
  open(url);
}

function open(url: string): void {
  socket = new Socket({
    vault,
    reader: plainReader,
    url,
    qr: (text) => say({ is: "qr", text }),
    opened: () => say({ is: "opened" }),
    ended: (ending) => {
      say({ is: "ended", ending });
      if (ending.kind === "restart" || ending.kind === "lost") open(url);
    },
  });
}

process.on("message", (message: ToChild) => {
  if (message.is === "start") start(message);
  else if (message.is === "committed") vault.committed(message.n);
  else if (message.is === "recalled") recalls.get(message.digest)?.(message.entry);
  else {
    const { id, to, text } = message;
    socket.send({ id, to, content: { text } }, (outcome) => say({ is: "outcome", id, outcome }));
  }
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
