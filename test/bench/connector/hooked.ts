// From WhatsApp's frame to the delivery at a hook.
import { setTimeout as sleep } from "node:timers/promises";
import { now, startCounter } from "../../support/node/counter.ts";
import { percentile } from "../../support/node/numbers.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import type { Table } from "../table.ts";
import type { Account, Stage } from "./stage.ts";

const DELAYS_MS = [0, 10, 50];
const PER_SECOND = 20;
const PATIENCE_MS = 30_000;

export async function hooked(stage: Stage, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Table> {
  const account = await stage.pair();
  const receiver = await startCounter();
  await stage.api("POST", "/hooks", {
    name: "measured",
    url: receiver.url,
    accounts: [account.id],
    events: ["message.received"],
  });
  const sender = new BareDevice(stage.whatsapp, "491788888888", 1);
  const rows: Table["rows"] = [];
  for (const delay of DELAYS_MS) {
    const waits: number[] = [];
    const sent = new Map<string, number>();
    receiver.taken = ({ at, body }) => {
      const { data } = JSON.parse(body) as { data: { message_id: string } };
      waits.push(at - (sent.get(data.message_id) ?? Number.NaN));
    };
    stage.link.delay = () => delay;
    for (let round = 0; round < rounds; round++) await paced(account, sender, { seconds, sent });
    for (const end = Date.now() + PATIENCE_MS; waits.length < sent.size && Date.now() < end;) await sleep(20);
    const [p50, p95, p99] = [50, 95, 99].map((part) => Math.round(percentile(waits, part)));
    rows.push({
      "link's delay each way": `${delay} ms`,
      messages: waits.length,
      "p50 ms": p50 ?? 0,
      "p95 ms": p95 ?? 0,
      "p99 ms": p99 ?? 0,
    });
  }
  stage.link.delay = () => 0;
  receiver.stop();
  return { title: "From WhatsApp to the hook", text: TEXT, rows, targets: [] };
}

async function paced(
  { device }: Account,
  sender: BareDevice,
  { seconds, sent }: { seconds: number; sent: Map<string, number> },
): Promise<void> {
  const began = performance.now();
  for (let at = 0; at < seconds * PER_SECOND; at++) {
    const letter = await sender.letter(device, `text ${at}`);
    const wait = (at * 1_000) / PER_SECOND - (performance.now() - began);
    if (wait > 0) await sleep(wait);
    sent.set(letter.attrs["id"] ?? "", now());
    deliver(device, letter);
  }
}

const TEXT = `One account, ${PER_SECOND} texts a second at an even pace, one hook with a fast receiver: from the moment WhatsApp's frame is written to the
moment the delivery has arrived. The link's delay is in it once: the commit's way to the gateway.`;
