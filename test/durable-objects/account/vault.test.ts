import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { Vault } from "#durable-objects/account/vault.ts";
import type { Commit } from "#src/protocol/commit.ts";
import { bytes, digestOf } from "#test/support/connector.ts";

type Tables = { rows: number; snapshot: number; largest: number };

/** Runs with a vault in an object of its own; `again` reads it as a new life of the object would. */
const withVault = (run: (vault: Vault, again: (key?: string) => Vault, tables: () => Tables) => Promise<void>) =>
  runInDurableObject(env.ACCOUNT.getByName(crypto.randomUUID()), async (_, { storage }) => {
    const again = (key = env.ENCRYPTION_KEY) => new Vault(storage.sql, key);
    const one = (sql: string) => Number(storage.sql.exec<{ n: number }>(sql).one().n);
    await run(again(), again, () => ({
      rows: one("SELECT count(*) AS n FROM vault_log"),
      snapshot: one("SELECT count(*) AS n FROM vault"),
      largest: one(
        "SELECT max(length(sealed)) AS n FROM (SELECT sealed FROM vault UNION ALL SELECT sealed FROM vault_log)",
      ),
    }));
  });

async function store(vault: Vault, ...commits: Commit[]): Promise<void> {
  const sealed = await vault.seal(commits);
  vault.insert(sealed);
  vault.remember(sealed);
}

const step = (n: number, size = 10): Commit => ({
  n,
  keys: { session: { [`peer ${n % 50}`]: bytes(`${n} ${"x".repeat(size)}`) } },
  journal: [{ digest: digestOf(`d${n}`), entry: bytes(`plain ${n}`) }],
});

test("a snapshot takes the place of old changes, and everything reads the same before and after", () =>
  withVault(async (vault, again, tables) => {
    for (let n = 1; n <= 1_300; n++) {
      await store(vault, step(n, 500));
      await vault.compact();
    }
    expect(tables().snapshot).toBeGreaterThan(0);
    expect(tables().rows).toBeLessThan(1_300);
    const { contents, digests } = await again().load();
    expect(again().committed).toBe(1_300);
    expect(Object.keys(contents.keys["session"] ?? {})).toHaveLength(50);
    for (let n = 1_251; n <= 1_300; n++) {
      expect(atob(contents.keys["session"]?.[`peer ${n % 50}`] ?? "")).toMatch(new RegExp(`^${n} x`));
    }
    // The last thousand are known by their digests, and no endless number of older ones.
    expect(digests.length / 16).toBeGreaterThanOrEqual(1_000);
    expect(digests.length / 16).toBeLessThan(1_300);
    expect(await again().recall(digestOf("d301"))).toBe(bytes("plain 301"));
  }));

test("what is deleted stays deleted, through snapshots", () =>
  withVault(async (vault, again) => {
    await store(vault, { n: 1, creds: bytes("one"), keys: { "pre-key": { 1: bytes("a"), 2: bytes("b") } } });
    await store(vault, { n: 2, keys: { "pre-key": { 1: null } } });
    await store(vault, { n: 3, creds: bytes("two"), keys: { bulk: { all: bytes("z".repeat(300_000)) } } });
    await vault.compact();
    await store(vault, { n: 4, keys: { bulk: { all: null } } });
    const { contents } = await again().load();
    expect(contents).toEqual({ creds: bytes("two"), keys: { "pre-key": { 2: bytes("b") }, bulk: {} }, work: {} });
  }));

test("a commit far larger than a row is stored whole, and no row is", () =>
  withVault(async (vault, again, tables) => {
    const large = bytes("y".repeat(2_500_000));
    await store(vault, { n: 1, keys: { "sender-key": { group: large } } }, step(2));
    await vault.compact();
    await store(vault, { n: 3, creds: large, journal: [{ digest: digestOf("big"), entry: large }] });
    expect(tables().largest).toBeLessThanOrEqual(1_000_000);
    const { contents } = await again().load();
    expect(contents.keys["sender-key"]?.["group"] === large && contents.creds === large).toBe(true);
    expect((await again().recall(digestOf("big"))) === large).toBe(true);
  }));

test("clearing leaves nothing but the number to go on from", () =>
  withVault(async (vault, again, tables) => {
    await store(vault, step(1), step(2));
    vault.clear();
    expect(tables()).toEqual({ rows: 0, snapshot: 1, largest: 0 });
    expect(again().committed).toBe(2);
    expect(await again().load()).toEqual({ contents: { keys: {}, work: {} }, digests: new Uint8Array() });
    await store(vault, step(3));
    expect(Object.keys((await again().load()).contents.keys)).toEqual(["session"]);
  }));

test("a snapshot that was begun before a clearing is not written", () =>
  withVault(async (vault, again) => {
    await store(vault, step(1, 300_000));
    const compacting = vault.compact();
    vault.clear();
    await compacting;
    expect((await again().load()).contents.keys).toEqual({});
  }));

test("commits that change nothing of the vault are counted all the same", () =>
  withVault(async (vault, again) => {
    await store(vault, { n: 1 }, { n: 2, events: [] });
    expect(again().committed).toBe(2);
    expect((await again().load()).contents.keys).toEqual({});
  }));

test("everything is sealed anew in bounded steps, and reads the same with the new key alone", () =>
  withVault(async (vault, again, tables) => {
    const [old, fresh] = [env.ENCRYPTION_KEY, crypto.getRandomValues(new Uint8Array(32)).toBase64()];
    await store(vault, { n: 1, creds: bytes("z".repeat(1_500_000)), keys: { "sender-key": { a: bytes("b") } } });
    await vault.compact();
    const large = { n: 2, journal: [{ digest: digestOf("big"), entry: bytes("y".repeat(1_200_000)) }] };
    await store(vault, large, { n: 3 });
    await store(vault, { n: 4 });
    for (let n = 5; n <= 300; n++) await store(vault, step(n, 50));
    const [before, size] = [await again().load(), tables()];
    let steps = 0;
    const both = again(`${fresh},${old}`);
    // Commits go on meanwhile.
    while (!(await both.reseal())) await store(both, step(301 + steps++));
    // Two rows that are large, two hundred that are small, the rest.
    expect(steps).toBe(2);
    expect(await both.reseal()).toBe(true);
    const after = await again(fresh).load();
    expect(after.contents.creds === before.contents.creds).toBe(true);
    expect(after.contents.keys["session"]).toEqual({
      ...before.contents.keys["session"],
      "peer 1": bytes(`301 ${"x".repeat(10)}`),
      "peer 2": bytes(`302 ${"x".repeat(10)}`),
    });
    expect(after.contents.keys["sender-key"]).toEqual({ a: bytes("b") });
    for (const n of [5, 150, 300, 301]) expect(await again(fresh).recall(digestOf(`d${n}`))).toBe(bytes(`plain ${n}`));
    expect((await again(fresh).recall(digestOf("big"))) === large.journal[0]?.entry).toBe(true);
    expect(tables()).toMatchObject({ rows: size.rows + 2, snapshot: size.snapshot, largest: size.largest });
  }));

test("what is cleared while it is sealed anew stays cleared, whenever that is", () =>
  withVault(async (vault, again) => {
    const key = `${crypto.getRandomValues(new Uint8Array(32)).toBase64()},${env.ENCRYPTION_KEY}`;
    for (let n = 1, waits = 0; waits < 30; n += 2, waits += 3) {
      await store(vault, step(n, 300_000));
      await vault.compact();
      await store(vault, step(n + 1));
      const both = again(key);
      const sealing = both.reseal();
      for (let i = 0; i < waits; i++) await Promise.resolve();
      both.clear();
      await sealing;
      expect((await again().load()).contents.keys).toEqual({});
      vault.clear();
    }
  }));

test("what was sealed with another key is an error, never an empty vault", () =>
  withVault(async (vault, again) => {
    await store(vault, step(1));
    const other = again(btoa("another key of exactly 32 bytes."));
    await expect(other.load()).rejects.toThrow("another ENCRYPTION_KEY");
    await expect(other.recall(digestOf("d1"))).rejects.toThrow("another ENCRYPTION_KEY");
  }));
