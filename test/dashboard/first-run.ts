// From nothing to a message that arrives.
import assert from "node:assert/strict";
import { toString } from "qrcode";
import { SECRETS } from "../support/node/gateway.ts";
import { eventually, field, idIn, LONG, press, seen, type Stage } from "./stage.ts";

export const PHONE = "491700000301";
export const PERSON = { username: "ada", password: "correct horse battery" };
export const FRIEND = "491700000302";

export async function setUp({ page, context }: Pick<Stage, "page" | "context">) {
  const policy = (await page.goto("/"))?.headers()["content-security-policy"] ?? "";
  assert.ok(policy.includes("script-src 'self';") && !policy.includes("unsafe"), `the policy is ${policy}`);
  await page.getByRole("heading", { name: "Set the gateway up" }).waitFor(LONG);
  await field(page, "Set-up token").fill("a guess that is wrong");
  await field(page, "User name").fill(PERSON.username);
  await field(page, "E-mail").fill("ada@example.com");
  await field(page, "Password").fill(PERSON.password);
  await press(page, "Make the administrator");
  await seen(page, "The set-up token is wrong");
  await field(page, "Set-up token").fill(SECRETS.SETUP_TOKEN);
  await field(page, "Password").fill("too short");
  await press(page, "Make the administrator");
  await page.getByRole("alert").filter({ hasText: "at least 12 characters" }).waitFor(LONG);
  assert.equal(await field(page, "Password").getAttribute("aria-invalid"), "true");
  await field(page, "Password").fill(PERSON.password);
  await press(page, "Make the administrator");
  await page.getByRole("heading", { name: "First steps" }).waitFor(LONG);
  const cookies = await context.cookies();
  assert.ok(
    cookies.length === 1 && cookies[0]?.httpOnly && cookies[0].sameSite !== "None",
    "the session is in a cookie",
  );
  assert.deepEqual(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage })), []);
}

export async function pair({ page, world }: Stage) {
  await field(page, "Phone number").fill(`+${PHONE}`);
  await press(page, "Show the code");
  const picture = page.getByRole("img", { name: "The code to scan with the phone" });
  await picture.waitFor(LONG);
  const code = await eventually(async () => {
    const { text } = (await (await page.request.get(`/api/v1/accounts/${idIn(page, "account")}/qr`)).json()) as {
      text: string;
    };
    const shown = await (await page.request.get((await picture.getAttribute("src")) ?? "")).text();
    assert.equal(shown, await toString(text, { type: "svg" }), "the picture is of another code");
    return text;
  });
  await world.whatsapp.scan(code, PHONE, "Ada");
  await seen(page, "Each event is posted to your hook");
}

export async function makeHook({ page, world }: Stage) {
  await field(page, "URL").fill(`${world.receiver.url}/hook/app`);
  await press(page, "Make the hook");
  await seen(page, /^whsec_/);
  await press(page, "Test");
  await seen(page, "The receiver took it");
  assert.equal(world.receiver.received("app").length, 1);
  await press(page, "Close");
}

export async function receiveAndSend({ page, friend, world }: Stage) {
  const device = [...world.whatsapp.people.account(PHONE).devices.values()].at(-1);
  assert.ok(device);
  await friend.write(device, "Hello from outside");
  await seen(page, /wrote: Hello from outside/);
  await eventually(async () => {
    const bodies = world.receiver.received("app").map(({ body }) => body);
    assert.ok(bodies.some((body) => body.includes("Hello from outside")));
  });
  await field(page, "To").fill(`+${FRIEND}`);
  await field(page, "Text").fill("And hello to you");
  await press(page, /^Send$/);
  await seen(page, "The outbox shows what becomes of it");
  await friend.open();
  await eventually(async () => assert.ok(friend.texts.includes("And hello to you")));
}
