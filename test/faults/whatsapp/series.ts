// A conversation of many messages both ways, with an account that is killed again and again.
import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "#src/protocol/command.ts";
import { ChildAccount } from "../../support/connector/child.ts";
import { BareDevice } from "../../support/whatsapp/bare.ts";
import { deliver } from "../../support/whatsapp/delivery.ts";
import type { Group } from "../../support/whatsapp/groups.ts";
import { call, newsletterPost, pictureChanged } from "../../support/whatsapp/notifications.ts";
import { WhatsApp } from "../../support/whatsapp/server.ts";
import { randomFrom } from "./random.ts";

const CONTACTS = 4;
const MOST_HEAD_START = 40;
const SETTLE_MS = 120_000;

export type Settings = { messages: number; kills: number; seed: number };

/** What came of it. */
export type Tally = {
  written: number;
  stored: number;
  lost: string[];
  doubled: string[];
  /** answers of the account that it could not take something */
  refused: string[];
  unreadable: number;
  sent: number;
  /** how often each outcome was told */
  outcomes: string;
  /** accepted, and not read by whom it was for; refused, and read all the same */
  astray: string[];
  /** what others could not read of the account's */
  broken: string[];
  others: { written: number; stored: number };
  kills: number;
};

export class Series {
  readonly #random: () => number;
  readonly #server: WhatsApp;
  readonly #account: ChildAccount;
  readonly #contacts: BareDevice[];
  readonly #group: Group;
  /** text → id of the event it becomes, when stored */
  readonly #written: string[] = [];
  readonly #sent = new Map<string, { text: string; to: BareDevice | null }>();
  #others = 0;

  private constructor(server: WhatsApp, account: ChildAccount, contacts: BareDevice[], random: () => number) {
    this.#server = server;
    this.#account = account;
    this.#contacts = contacts;
    this.#random = random;
    const [first] = contacts;
    if (!first) throw new Error("nobody to talk to");
    const others = contacts.slice(1).map(({ device }) => device.account);
    this.#group = server.groups.create("Series", first.device.account, [...others, account.device.account]);
    account.store.delay = () => 10 + random() * 40;
  }

  static async run({ messages, kills, seed }: Settings): Promise<Tally> {
    const server = await WhatsApp.start();
    const account = await ChildAccount.link(server, "491700000001");
    try {
      const contacts = Array.from({ length: CONTACTS }, (_, at) => new BareDevice(server, `4917000001${at}0`, 1));
      const series = new Series(server, account, contacts, randomFrom(seed));
      await series.#talk(messages, kills);
      return await series.#tally();
    } finally {
      await account.kill();
      await server.stop();
    }
  }

  async #talk(messages: number, kills: number): Promise<void> {
    // A chat that both open at once is a fault of its own: the others begin.
    for (const contact of this.#contacts) await contact.write(this.#account.device, this.#text());
    await this.#until(() => this.#account.device.queue.waiting.length === 0);
    let ending: Promise<void> | null = null;
    let left = kills;
    while (this.#written.length < messages) {
      await this.#step();
      const isDue = left > 0 && this.#written.length > (messages * (kills - left)) / (kills + 1);
      if (isDue && !ending) {
        left--;
        // Every other time with nothing of its own under way: else hardly a send would ever be answered.
        if (left % 2 === 0) await this.#settled();
        ending = this.#die().finally(() => (ending = null));
      }
      // The account has to get on with it, or all kills would hit the same backlog.
      await this.#until(() => this.#account.device.queue.waiting.length < MOST_HEAD_START);
    }
    await ending;
    // What waits is read: what is not read by now was lost on the way.
    await this.#until(() => this.#account.device.queue.waiting.length === 0);
    await this.#settled();
  }

  #settled(): Promise<void> {
    return this.#until(() => [...this.#sent.keys()].every((id) => this.#account.outcomes.has(id)));
  }

  /** One message to the account, sometimes something else, sometimes one of its own. */
  async #step(): Promise<void> {
    const { device } = this.#account;
    const contact = this.#any(this.#contacts);
    const text = this.#text();
    if (this.#random() < 0.3) await contact.writeToGroup(this.#group, device, text);
    else await contact.write(device, text);
    if (this.#random() < 0.1) this.#other(contact);
    if (this.#account.isOpen && this.#random() < 0.4) this.#send();
    await contact.open();
  }

  #send(): void {
    const text = `mine ${this.#sent.size}`;
    const to = this.#random() < 0.3 ? null : this.#any(this.#contacts);
    const id = this.#account.send(to ? to.device.lidJid : this.#group.jid, text);
    this.#sent.set(id, { text, to });
  }

  #other(contact: BareDevice): void {
    const { device } = this.#account;
    const at = ++this.#others;
    const kind = at % 3;
    if (kind === 0) deliver(device, pictureChanged(contact.device.account, String(at)));
    else if (kind === 1) deliver(device, call(contact.device, `CALL${at}`, "offer"));
    else deliver(device, newsletterPost("1203630@newsletter", at, { imageMessage: { caption: String(at) } }));
  }

  /** Killed by one of the ways there are, at a random instant, and started again. */
  async #die(): Promise<void> {
    const account = this.#account;
    const way = this.#random();
    if (way < 0.4) {
      await sleep(this.#random() * 300);
      await account.kill();
    } else if (way < 0.7) {
      let left = 1 + Math.floor(this.#random() * 10);
      account.isLast = () => --left <= 0;
    } else {
      const tag = this.#any(["receipt", "ack", "message"]);
      this.#server.seen.push(({ device, stanza }) => {
        if (device === account.device && stanza.tag === tag) void account.kill();
      });
    }
    await this.#until(() => !account.isAlive);
    account.isLast = () => false;
    this.#server.seen.length = 0;
    await account.start();
  }

  async #until(look: () => boolean): Promise<void> {
    const end = Date.now() + SETTLE_MS;
    while (!look()) {
      if (Date.now() > end) throw new Error("it does not settle");
      await sleep(10);
    }
  }

  async #tally(): Promise<Tally> {
    await this.#afterwards();
    const { store, device, outcomes, kills } = this.#account;
    const texts = new Map<string, number>();
    for (const text of this.#account.texts) texts.set(text, (texts.get(text) ?? 0) + 1);
    const read = this.#contacts.map((contact) => new Set(contact.texts));
    const others = new Set(store.events.flatMap(({ id, type }) => (OTHERS.has(type) ? id : [])));
    return {
      written: this.#written.length,
      stored: texts.size,
      lost: this.#written.filter((text) => !texts.has(text)),
      doubled: this.#written.filter((text) => (texts.get(text) ?? 0) > 1),
      refused: device.queue.all.flatMap(({ ended, node }) => (ended?.startsWith("ack:") ? `${node.tag} ${ended}` : [])),
      unreadable: store.events.filter(({ type }) => type === "unreadable").length,
      sent: this.#sent.size,
      outcomes: Object.entries(Object.groupBy(outcomes.values(), wordsOf))
        .map(([words, list = []]) => `${list.length} ${words}`)
        .join(", "),
      astray: [...this.#sent].flatMap(([id, { text, to }]) => {
        const readers = to ? [this.#contacts.indexOf(to)] : read.keys().toArray();
        const isRead = readers.map((at) => read[at]?.has(text) === true);
        const is = outcomes.get(id)?.is;
        const isWrong = (is === "accepted" && isRead.includes(false)) || (is === "refused" && isRead.includes(true));
        return isWrong ? [`${text}: ${is}`] : [];
      }),
      broken: this.#contacts.flatMap(({ errors }) => errors),
      others: { written: this.#others, stored: others.size },
      kills,
    };
  }

  /** Both directions of every chat go on. */
  async #afterwards(): Promise<void> {
    for (const contact of this.#contacts) {
      await contact.write(this.#account.device, this.#text());
      await contact.writeToGroup(this.#group, this.#account.device, this.#text());
      const text = `mine ${this.#sent.size}`;
      this.#sent.set(this.#account.send(contact.device.lidJid, text), { text, to: contact });
    }
    const last = [...this.#sent.keys()].slice(-CONTACTS);
    await this.#until(() => this.#account.device.queue.waiting.length === 0);
    await this.#until(() => last.every((id) => this.#account.outcomes.has(id)));
    for (const contact of this.#contacts) await contact.open();
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

const wordsOf = (outcome: Outcome) => (outcome.is === "refused" ? `refused (${outcome.error.title})` : outcome.is);

const OTHERS = new Set(["notification", "call", "message"]);
