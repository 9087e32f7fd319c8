// The settings that an account's devices share: patches that only they can read, kept in order per collection.
import { randomBytes } from "node:crypto";
import {
  type BinaryNode,
  encodeSyncdPatch,
  getBinaryNodeChildren,
  type LTHashState,
  newLTHashState,
  proto,
  type WAPatchCreate,
  type WAPatchName,
} from "baileys";
import { deliver } from "./delivery.ts";
import type { Media } from "./media.ts";
import { newId, node, partOf, seconds, SERVER } from "./node.ts";
import type { Account } from "./people.ts";

type Kept = { state: LTHashState; patches: Uint8Array[]; snapshot: { version: number; reference: Uint8Array } | null };

export class AppState {
  /** what the phone shares with its devices by a peer message */
  readonly key = { id: randomBytes(6), data: randomBytes(32) };
  /** patches of one answer; more are told to be there */
  pageSize = 100;
  /** collections that are not given */
  readonly refused = new Set<string>();
  /** how often one of them was asked for */
  refusals = 0;
  readonly #kept = new Map<string, Kept>();

  /** The peer message by which the phone shares the key. */
  get share(): proto.Message.IProtocolMessage {
    const keyData = { keyData: this.key.data, timestamp: 1 };
    return {
      type: proto.Message.ProtocolMessage.Type.APP_STATE_SYNC_KEY_SHARE,
      appStateSyncKeyShare: { keys: [{ keyId: { keyId: this.key.id }, keyData }] },
    };
  }

  /** The phone changes something; devices are told that there is news. */
  async change(account: Account, change: WAPatchCreate): Promise<void> {
    const kept = this.#of(account, change.type);
    const id = this.key.id.toString("base64");
    const { patch, state } = await encodeSyncdPatch(change, id, kept.state, async () => ({ keyData: this.key.data }));
    kept.state = state;
    kept.patches.push(proto.SyncdPatch.encode({ ...patch, version: { version: state.version } }).finish());
    const news = node("collection", { name: change.type, version: String(state.version) });
    const attrs = { id: newId(), t: seconds(), type: "server_sync", from: SERVER };
    for (const device of account.devices.values()) deliver(device, node("notification", attrs, [news]));
  }

  /** Puts what there is into a snapshot: a client that has nothing gets that. */
  async compact(account: Account, name: WAPatchName, media: Media): Promise<void> {
    const kept = this.#of(account, name);
    const records = kept.patches.flatMap((patch) =>
      proto.SyncdPatch.decode(patch).mutations.flatMap(({ record }) => record ?? []),
    );
    const { snapshotMac: mac = null } = proto.SyncdPatch.decode(kept.patches.at(-1) ?? new Uint8Array());
    const { version } = kept.state;
    const snapshot = proto.SyncdSnapshot.encode({ version: { version }, records, mac, keyId: { id: this.key.id } });
    const { mediaKey, directPath } = await media.put(snapshot.finish(), "md-app-state");
    const reference = proto.ExternalBlobReference.encode({ mediaKey, directPath }).finish();
    kept.snapshot = { version, reference };
  }

  answer(account: Account, sync: BinaryNode): BinaryNode[] {
    return [
      node(
        "sync",
        {},
        getBinaryNodeChildren(sync, "collection").map((asked) => this.#collection(account, asked)),
      ),
    ];
  }

  #collection(account: Account, asked: BinaryNode): BinaryNode {
    const { name = "", version = "0", return_snapshot } = asked.attrs;
    if (this.refused.has(name)) {
      this.refusals += 1;
      return node("collection", { name, type: "error" }, [node("error", { code: "500" })]);
    }
    const kept = this.#of(account, name);
    const given = partOf(asked, "patch")?.content;
    if (given instanceof Uint8Array) kept.patches.push(given);
    const snapshot = return_snapshot === "true" ? kept.snapshot : null;
    const from = snapshot?.version ?? Number(version);
    const patches = kept.patches.slice(from, from + this.pageSize);
    const attrs = {
      name,
      version: String(from),
      has_more_patches: kept.patches.length > from + this.pageSize ? "true" : undefined,
    };
    return node("collection", attrs, [
      ...(snapshot ? [node("snapshot", {}, snapshot.reference)] : []),
      node(
        "patches",
        {},
        patches.map((patch) => node("patch", {}, patch)),
      ),
    ]);
  }

  #of({ phone }: Account, name: string): Kept {
    const found = this.#kept.get(`${phone} ${name}`) ?? { state: newLTHashState(), patches: [], snapshot: null };
    this.#kept.set(`${phone} ${name}`, found);
    return found;
  }
}
