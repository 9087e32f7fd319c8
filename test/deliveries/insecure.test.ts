import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { Webhook } from "standardwebhooks";
import { aConnector } from "../support/connector.ts";
import { aHook, anAccount, append, eventually, SECRET } from "../support/seed.ts";

const URL = "https://receiver.example.com/hook";

test("without a connector a hook whose certificate is not checked is held like one that is down", async () => {
  const account = await anAccount();
  const hook = await aHook(account, URL, { allow_insecure: true });
  using desk = await account.stub.desk();
  const trial = await desk.test(hook);
  expect(trial?.outcome).toMatchObject({ class: "down", kind: "insecure_unavailable" });
  await append(account, 1);
  await eventually(async () => expect((await desk.view(hook))?.lag_events).toBeGreaterThan(0));
});

test("a connector delivers it, signed as always, and its answer counts", async () => {
  const account = await anAccount();
  const connector = await aConnector();
  await aHook(account, URL, { allow_insecure: true });
  await append(account, 1);
  const { id, url, headers, body, targets } = await connector.next("relay");
  expect({ url, targets }).toEqual({ url: URL, targets: "any" });
  expect(new Webhook(SECRET).verify(body ?? "", headers)).toMatchObject({ data: { message_id: "m1" } });
  connector.say({ is: "relayed", id, answer: { is: "answered", status: 200, headers: {}, body: "" } });
  await append(account, 2);
  const next = await connector.next("relay", 2);
  expect(JSON.parse(next.body ?? "").data.message_id).toBe("m2");
  connector.say({ is: "relayed", id: next.id, answer: { is: "failed", kind: "target" } });
  await eventually(async () =>
    expect(await env.DB.prepare("SELECT error_kind FROM message_cache").first()).toMatchObject({
      error_kind: "target",
    }),
  );
});
