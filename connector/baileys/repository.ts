import {
  addTransactionCapability,
  DEFAULT_CONNECTION_CONFIG,
  type SignalDataSet,
  type SignalKeyStoreWithTransaction,
  type UserFacingSocketConfig,
} from "baileys";
import { digestOf } from "./journal.ts";
import { quiet } from "./quiet.ts";
import type { Decrypted, Vault } from "./vault.ts";

type MakeRepository = NonNullable<UserFacingSocketConfig["makeSignalRepository"]>;
type Repository = ReturnType<MakeRepository>;

export type Hooks = {
  /** what decrypting this brought, beside the plaintext: asked inside the transaction */
  decrypted(ciphertext: Uint8Array, plaintext: Uint8Array): Omit<Decrypted, "plaintext"> & { keys?: SignalDataSet };
  /** this could not be decrypted */
  failed(ciphertext: Uint8Array, error: unknown): void;
};

/** One try, no wait: a store that is in memory does not fail for a moment. */
export const ONCE = { maxCommitRetries: 1, delayBetweenTriesMs: 0 };

/**
 * Baileys' signal repository with a journal. It has a transaction instance of its own, so that encrypting is a transaction
 * of its own too and is appended before its frame is made. What was decrypted once is not decrypted again: a repeat is
 * answered from the journal, which is written in the same transaction as the keys, under the key that excludes the
 * encryption for the same chat.
 */
export function repositoryOf(vault: Vault, hooks: Hooks): MakeRepository {
  const own = addTransactionCapability(vault.keys, quiet, ONCE);
  return (_auth, logger, pnToLid) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
      { creds: vault.creds, keys: own },
      logger,
      briefly(pnToLid),
    );
    const once = decryptOnce(vault, own, hooks);
    return {
      ...inner,
      decryptMessage: (options) => once(options.ciphertext, options.jid, () => inner.decryptMessage(options)),
      decryptGroupMessage: (options) => once(options.msg, options.group, () => inner.decryptGroupMessage(options)),
    } satisfies Repository;
  };
}

function decryptOnce(vault: Vault, own: SignalKeyStoreWithTransaction, hooks: Hooks) {
  return async (ciphertext: Uint8Array, key: string, decrypt: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const digest = digestOf(ciphertext);
    try {
      return await own.transaction(async () => {
        const known = await vault.journal.find(digest);
        if (known) return known;
        const plaintext = await decrypt();
        const { keys, ...brought } = hooks.decrypted(ciphertext, plaintext);
        if (keys) await own.set(keys);
        const journal: Record<string, Decrypted> = { [digest]: { plaintext, ...brought } };
        // The journal is one more kind of key, which Baileys' types do not know.
        await own.set({ journal } as unknown as SignalDataSet);
        return plaintext;
      }, key);
    } catch (error) {
      hooks.failed(ciphertext, error);
      throw error;
    }
  };
}

const NO_LID_MS = 60_000;

/**
 * Remembers for a while who has no LID. libsignal asks again in the middle of its work, and while one account waits for the
 * network there, another one's work for the same address would run outside of its transaction.
 */
function briefly(pnToLid: Parameters<MakeRepository>[2]): Parameters<MakeRepository>[2] {
  if (!pnToLid) return undefined;
  const without = new Map<string, number>();
  return async (jids) => {
    const now = Date.now();
    for (const [jid, until] of without) if (until < now) without.delete(jid);
    const unknown = jids.filter((jid) => !without.has(jid));
    const found = unknown.length > 0 ? ((await pnToLid(unknown)) ?? []) : [];
    const known = new Set(found.map(({ pn }) => pn));
    for (const jid of unknown) if (!known.has(jid)) without.set(jid, now + NO_LID_MS);
    return found;
  };
}
