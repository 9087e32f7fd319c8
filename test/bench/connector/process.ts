// A connector's core in a process of its own, with as many accounts as it is asked for: to weigh it.
import { silenceConsole } from "#connector/baileys/silence.ts";

silenceConsole();

const { Socket } = await import("#connector/baileys/socket.ts");
const { Vault } = await import("#connector/baileys/vault.ts");
const { plainReader } = await import("../../support/connector/plain.ts");
type Vault = InstanceType<typeof Vault>;
type ToProcess = import("./talk.ts").ToProcess;
type FromProcess = import("./talk.ts").FromProcess;

const vaults = new Map<number, Vault>();
const say = (message: FromProcess) => process.send?.(message);

function open(account: number, url: string, vault: Vault): void {
  const socket: InstanceType<typeof Socket> = new Socket({
    vault,
    reader: plainReader,
    url,
    qr: (text) => say({ is: "qr", account, text }),
    opened: () => say({ is: "opened", account }),
    ended: ({ kind }) => (kind === "restart" ? open(account, url, vault) : say({ is: "ended", account, kind })),
  });
  void socket;
}

process.on("message", (message: ToProcess) => {
  if (message.is === "weigh") return void say({ is: "weight", bytes: process.memoryUsage.rss() });
  const { account } = message;
  if (message.is === "committed") return vaults.get(account)?.committed(message.n);
  const vault = new Vault(message.stored, {
    send: (commits) => say({ is: "commits", account, commits }),
    recall: async () => null,
  });
  vaults.set(account, vault);
  open(account, message.url, vault);
});
process.on("disconnect", () => process.exit());
