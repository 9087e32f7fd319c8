// A conversation of many messages both ways, while everything on the way is broken again and again.
import { setTimeout as sleep } from "node:timers/promises";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import type { Group } from "../../support/whatsapp/groups.ts";
import { node, seconds } from "../../support/whatsapp/node.ts";
import { call, newsletterPost, pictureChanged } from "../../support/whatsapp/notifications.ts";
import { randomFrom } from "./random.ts";
import { Stage } from "./stage.ts";
import { type Sent, type Tally, tallyOf } from "./tally.ts";
import { WAYS, type Way } from "./ways.ts";

const CONTACTS = 4;
const MOST_HEAD_START = 60;
const SETTLE_MS = 180_000;

export type Settings = { messages: number; strikes: number; seed: number };

export class Series {
  readonly #random: () => number;
  readonly #stage: Stage;
  readonly #contacts: BareDevice[];
  readonly #group: Group;
  readonly #written: string[] = [];
  /** what is no message, by a word that stands in its event */
  readonly #others: string[] = [];
  readonly #sent: Sent[] = [];
  readonly #sending: Promise<void>[] = [];
  readonly #struck: string[] = [];

  private constructor(stage: Stage, random: () => number) {
    const { whatsapp, device } = stage;
    this.#stage = stage;
    this.#random = random;
    this.#contacts = Array.from({ length: CONTACTS }, (_, at) => new BareDevice(whatsapp, `4917000001${at}0`, 1));
    const [first, ...others] = this.#contacts.map((contact) => contact.device.account);
    if (!first) throw new Error("nobody to talk to");
    this.#group = whatsapp.groups.create("Series", first, [...others, device.account]);
    stage.link.delay = () => 10 + random() * 40;
  }

  static async run({ messages, strikes, seed }: Settings): Promise<Tally> {
    const stage = await Stage.open();
    try {
      const series = new Series(stage, randomFrom(seed));
      await series.#talk(messages, strikes);
      return await series.#tally();
    } finally {
      await stage.close();
    }
  }

  async #talk(messages: number, strikes: number): Promise<void> {
    // A chat that both open at once is a fault of its own: the others begin.
    for (const contact of this.#contacts) await contact.write(this.#stage.device, this.#text());
    await this.#stage.taken(SETTLE_MS);
    let striking: Promise<void> | null = null;
    const left = this.#chosen(strikes);
    while (this.#written.length < messages) {
      await this.#step();
      const isDue = this.#written.length > (messages * (strikes - left.length)) / (strikes + 1);
      const way: Way | undefined = isDue && !striking ? left.shift() : undefined;
      if (way) striking = this.#strike(way).finally(() => (striking = null));
      // The account has to get on with it, or all strikes would hit the same backlog. Whoever waits for a point goes on.
      const end = Date.now() + SETTLE_MS;
      while (this.#stage.device.queue.waiting.length >= MOST_HEAD_START && Date.now() < end) await sleep(20);
    }
    await striking;
    for (const way of left) await this.#strike(way);
    await this.#settle();
  }

  /** Every way in its turn, in another order each time round. */
  #chosen(strikes: number): Way[] {
    const chosen: Way[] = [];
    while (chosen.length < strikes) chosen.push(...WAYS.toSorted(() => this.#random() - 0.5));
    return chosen.slice(0, strikes);
  }

  async #strike(way: Way): Promise<void> {
    const isDone = await way.strike(this.#stage, this.#random);
    this.#struck.push(isDone === false ? `${way.name}: not done, it was in use` : way.name);
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#sending);
    for (const sent of this.#sent) sent.outcome ??= await this.#stage.outcome(sent.id);
    await this.#stage.taken(SETTLE_MS);
    for (const contact of this.#contacts) await contact.open();
  }

  /** One message to the account, sometimes something else, sometimes one of its own. */
  async #step(): Promise<void> {
    const { device } = this.#stage;
    const contact = this.#any(this.#contacts);
    const text = this.#text();
    if (this.#random() < 0.3) await contact.writeToGroup(this.#group, device, text);
    else await contact.write(device, text);
    if (this.#random() < 0.1) this.#other(contact);
    if (this.#random() < 0.3) this.#send(this.#random() < 0.3 ? null : this.#any(this.#contacts));
    await this.#read(contact);
  }

  #send(to: BareDevice | null): void {
    const text = `mine ${this.#sending.length}`;
    const sending = this.#stage.send(to ? to.device.account.lidJid : this.#group.jid, text);
    this.#sending.push(sending.then((id) => void this.#sent.push({ id, text, to, outcome: null })));
  }

  /** Somebody reads what waits for them, and says so of what was for them alone. */
  async #read(contact: BareDevice): Promise<void> {
    const own = contact.device.queue.waiting.filter(({ node: { attrs } }) => !attrs["from"]?.endsWith("@g.us"));
    await contact.open();
    for (const { node: stanza } of own) {
      const { id = "" } = stanza.attrs;
      if (stanza.tag !== "message" || this.#others.includes(id)) continue;
      this.#others.push(id);
      deliver(this.#stage.device, node("receipt", { id, from: contact.device.lidJid, t: seconds(), type: "read" }));
    }
  }

  #other(contact: BareDevice): void {
    const { device } = this.#stage;
    const at = this.#others.length;
    const word = `OTHER${String(at).padStart(5, "0")}`;
    this.#others.push(word);
    if (at % 3 === 0) deliver(device, pictureChanged(contact.device.account, word));
    else if (at % 3 === 1) deliver(device, call(contact.device, word, "offer"));
    else deliver(device, newsletterPost("1203630@newsletter", at + 1, { conversation: word }));
  }

  /** Afterwards both directions of every chat go on: what is taken has come by the link that is there after the last strike. */
  async #tally(): Promise<Tally> {
    for (const contact of this.#contacts) {
      await contact.write(this.#stage.device, this.#text());
      await contact.writeToGroup(this.#group, this.#stage.device, this.#text());
    }
    await this.#stage.taken(SETTLE_MS);
    for (const contact of this.#contacts) this.#send(contact);
    await this.#settle();
    const last = this.#sent.slice(-CONTACTS).map(({ text }) => text);
    return tallyOf({
      stage: this.#stage,
      events: await this.#stage.events(),
      written: this.#written,
      others: this.#others,
      sent: this.#sent,
      last,
      contacts: this.#contacts,
      struck: this.#struck,
    });
  }

  #text(): string {
    const text = `theirs ${this.#written.length}`;
    this.#written.push(text);
    return text;
  }

  #any<T>(all: T[]): T {
    const found = all[Math.floor(this.#random() * all.length)];
    if (found === undefined) throw new Error("there is none");
    return found;
  }
}
