import {
  type BinaryNode,
  decodePatches,
  decodeSyncdSnapshot,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  isMissingKeyError,
  newLTHashState,
  proto,
  type WAPatchName,
} from "baileys";
import { download } from "../files/download.ts";
import { only } from "../normalise/told.ts";
import { syncedEvents } from "../normalise/synced.ts";
import type { SyncWork } from "../work.ts";
import { type Labour, tellSlowly } from "./labour.ts";

type Mutations = Awaited<ReturnType<typeof decodePatches>>["mutationMap"];
type State = Awaited<ReturnType<typeof decodePatches>>["state"];
type Page = { patches: proto.SyncdPatch[]; snapshot: proto.SyncdSnapshot | undefined; hasMore: boolean };

const MOST_EVENTS = 100;
const MOST_PAGES = 1_000;

/** WhatsApp does not give a collection now. */
class Refused extends Error {
  override readonly name = "CollectionRefused";
}

/**
 * Fetches what has changed in collections of the account's settings, and tells it. Throws `Refused` when one was not given,
 * after all others: it is asked for again.
 */
export async function doSync({ collections }: SyncWork, labour: Labour): Promise<void> {
  let refused: Refused | null = null;
  for (const name of collections as WAPatchName[]) {
    try {
      for (let page = 0; page < MOST_PAGES; page++) if (!(await turnPage(name, labour))) break;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error;
    }
  }
  if (refused) throw refused;
}

/**
 * Tells the next page of a collection; whether there are more. How far it was read is stored behind its events: after a kill
 * between the two they are told again, under the same ids.
 */
async function turnPage(name: WAPatchName, labour: Labour): Promise<boolean> {
  const { vault } = labour;
  const { [name]: known } = await vault.keys.get("app-state-sync-version", [name]);
  const isFirst = known === undefined;
  const page = await fetchPage(name, known?.version ?? 0, labour);
  const read = await decodePage(name, known, page, labour).catch((error: unknown) => {
    // The phone tells the key by itself; that begins the sync anew.
    if (isMissingKeyError(error)) return null;
    throw error;
  });
  if (!read) return false;
  const events = Object.values(read.mutations).flatMap((mutation) => syncedEvents(labour.scope, mutation, isFirst));
  for (let at = 0; at < events.length; at += MOST_EVENTS) {
    await tellSlowly(labour, only(...events.slice(at, at + MOST_EVENTS)));
  }
  labour.signal.throwIfAborted();
  await vault.keys.set({ "app-state-sync-version": { [name]: read.state } });
  return page.hasMore;
}

async function decodePage(name: WAPatchName, known: State | undefined, page: Page, { vault }: Labour) {
  const keyOf = async (id: string) => (await vault.keys.get("app-state-sync-key", [id]))[id];
  let state = known ?? newLTHashState();
  const mutations: Mutations = {};
  if (page.snapshot) {
    const read = await decodeSyncdSnapshot(name, page.snapshot, keyOf, known?.version, true);
    state = read.state;
    Object.assign(mutations, read.mutationMap);
  }
  if (page.patches.length > 0) {
    const read = await decodePatches(name, page.patches, state, keyOf, {}, known?.version);
    state = read.state;
    Object.assign(mutations, read.mutationMap);
  }
  return { state, mutations };
}

async function fetchPage(name: WAPatchName, version: number, labour: Labour): Promise<Page> {
  const attrs = { name, version: String(version), return_snapshot: String(version === 0) };
  const sync: BinaryNode = { tag: "sync", attrs: {}, content: [{ tag: "collection", attrs }] };
  const question = { to: "@s.whatsapp.net", xmlns: "w:sync:app:state", type: "set" };
  const answer = await labour.socket.sock.query({ tag: "iq", attrs: question, content: [sync] });
  const found = getBinaryNodeChild(getBinaryNodeChild(answer, "sync"), "collection");
  if (!found || found.attrs["type"] === "error") throw new Refused();
  const snapshot = getBinaryNodeChild(found, "snapshot")?.content;
  const sent = getBinaryNodeChildren(getBinaryNodeChild(found, "patches") ?? found, "patch");
  const patches = await Promise.all(
    sent.map(({ content }, at) => patchIn(content, Number(found.attrs["version"]) + 1 + at, labour)),
  );
  return {
    snapshot: snapshot instanceof Uint8Array ? proto.SyncdSnapshot.decode(await blobIn(snapshot, labour)) : undefined,
    patches: patches.flatMap((patch) => patch ?? []),
    hasMore: found.attrs["has_more_patches"] === "true",
  };
}

async function patchIn(content: BinaryNode["content"], version: number, labour: Labour) {
  if (!(content instanceof Uint8Array)) return undefined;
  const patch = proto.SyncdPatch.decode(content);
  patch.version ??= proto.SyncdVersion.create({ version });
  // What is large stands in a file of its own.
  const { externalMutations } = patch;
  if (externalMutations) {
    const bytes = await blobIn(proto.ExternalBlobReference.encode(externalMutations).finish(), labour);
    patch.mutations.push(...proto.SyncdMutations.decode(bytes).mutations);
    patch.externalMutations = null;
  }
  return patch;
}

/** What a reference leads to. */
async function blobIn(reference: Uint8Array, { socket, signal }: Labour): Promise<Buffer> {
  const { directPath, mediaKey } = proto.ExternalBlobReference.decode(reference);
  const source = { direct_path: directPath ?? undefined, media_key: mediaKey ?? undefined };
  const stream = await download(source, "md-app-state", { sock: socket.sock, agent: socket.agent, signal });
  return Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>));
}
