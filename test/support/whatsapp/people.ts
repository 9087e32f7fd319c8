// Who is on this WhatsApp: accounts and their devices.
import { type BinaryNode, Curve, jidDecode } from "baileys";
import type { Connection } from "./connection.ts";
import { Queue } from "./queue.ts";

const FIRST_LID = 100_000_000_000_001;

/** A number with its phone. The phone itself is a device of its own only when a test gives it one. */
export class Account {
  readonly phone: string;
  readonly lid: string;
  /** the phone's identity, which signs for each device that is linked to it */
  readonly identity = Curve.generateKeyPair();
  readonly devices = new Map<number, Device>();
  /** what it told the world about itself */
  readonly profile: { status?: string; picture?: string } = {};
  readonly blocked = new Set<string>();
  /** a business name, told at the pairing: without it a new device has no name */
  name: string | null;
  #next = 1;

  constructor(phone: string, lid: string, name: string | null) {
    this.phone = phone;
    this.lid = lid;
    this.name = name;
  }

  get phoneJid(): string {
    return `${this.phone}@s.whatsapp.net`;
  }

  get lidJid(): string {
    return `${this.lid}@lid`;
  }

  nextNumber(): number {
    return this.#next++;
  }
}

export type Keys = {
  identity: Buffer;
  registration: Buffer;
  /** the signed pre-key, as it was uploaded */
  signed: BinaryNode;
  /** one-time pre-keys that are left */
  once: BinaryNode[];
};

export class Device {
  readonly account: Account;
  readonly number: number;
  readonly keys: Keys;
  /** null: it has no client that could log in */
  readonly noiseKey: Buffer | null;
  readonly queue = new Queue();
  connection: Connection | null = null;
  /** the push name */
  name: string | null = null;
  available = false;

  constructor(account: Account, number: number, keys: Keys, noiseKey: Buffer | null) {
    this.account = account;
    this.number = number;
    this.keys = keys;
    this.noiseKey = noiseKey;
  }

  get phoneJid(): string {
    return `${this.account.phone}${this.#suffix}@s.whatsapp.net`;
  }

  get lidJid(): string {
    return `${this.account.lid}${this.#suffix}@lid`;
  }

  get #suffix(): string {
    return this.number === 0 ? "" : `:${this.number}`;
  }
}

/** The people of one server. */
export class People {
  readonly #accounts = new Map<string, Account>();

  /** The account of that number, made when it is new. */
  account(phone: string, name?: string): Account {
    const found = this.#accounts.get(phone);
    if (found) return found;
    const account = new Account(phone, String(FIRST_LID + this.#accounts.size), name ?? null);
    this.#accounts.set(phone, account);
    return account;
  }

  /** Whom an address means, by number or by LID. */
  find(jid: string): Account | undefined {
    const user = jidDecode(jid)?.user ?? jid;
    return this.#accounts.get(user) ?? [...this.#accounts.values()].find(({ lid }) => lid === user);
  }

  device(jid: string): Device | undefined {
    return this.find(jid)?.devices.get(jidDecode(jid)?.device ?? 0);
  }

  devices(): Device[] {
    return [...this.#accounts.values()].flatMap((account) => [...account.devices.values()]);
  }
}
