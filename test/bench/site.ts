// A gateway set up for measuring, and the posts that go to it.
import { setTimeout as sleep } from "node:timers/promises";
import { type Gateway, startGateway } from "../support/node/gateway.ts";
import { type Call, setUp } from "../support/node/installation.ts";
import { newPoster, type Post } from "../support/node/load.ts";

export type Site = { gateway: Gateway; api: Call; door: string };

export async function startSite(front?: string): Promise<Site> {
  const gateway = await startGateway({ direct: true, ...(front ? { front } : {}) });
  const api = await setUp(() => gateway.url);
  return { gateway, api, door: `${gateway.url}/webhooks/meta` };
}

const CONNECTIONS = 50;

/** Posts everything over kept connections, as fast as they allow; answers how many seconds it took. */
export async function postAll(url: string, posts: Post[], connections = CONNECTIONS): Promise<number> {
  const poster = newPoster(connections);
  const left = posts.values();
  const began = performance.now();
  const work = async () => {
    for (const post of left) await expectOk(poster.post(url, post));
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - began) / 1000;
  poster.close();
  return seconds;
}

/** Posts at an even pace, whatever the answers take. */
export async function postPaced(url: string, posts: Post[], perSecond: number): Promise<void> {
  const poster = newPoster(CONNECTIONS);
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (const [i, post] of posts.entries()) {
    const wait = (i * 1000) / perSecond - (performance.now() - began);
    if (wait > 1) await sleep(wait);
    answers.push(expectOk(poster.post(url, post)));
  }
  await Promise.all(answers);
  poster.close();
}

async function expectOk(answer: Promise<number>): Promise<void> {
  const status = await answer;
  if (status !== 200) throw new Error(`a post was answered with ${status}`);
}
