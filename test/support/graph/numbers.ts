// Phone numbers: what is shown of them, how they are verified and registered, their PIN and settings.
import { Hono } from "hono";
import { Fault, missing, wrong } from "./faults.ts";
import type { Json } from "./graph.ts";
import { askedNumber, bodyOf, type Graphed, productBodyOf, textIn } from "./http.ts";
import { type Business_, now, type PhoneNumber } from "./world.ts";

const WINDOW_MS = 72 * 3_600_000;
const REGISTRATIONS = 10;
const GUESSES = 5;
const GUESS_EVERY_MS = 1_000;
/** The code that a person is sent. */
export const CODE = "123456";

export const showNumber = ({ id, display_phone_number, verified_name, ...number }: PhoneNumber): Json => ({
  id,
  display_phone_number,
  verified_name,
  code_verification_status: number.verified ? "VERIFIED" : "NOT_VERIFIED",
  quality_rating: "GREEN",
  platform_type: number.registered ? "CLOUD_API" : "NOT_APPLICABLE",
  throughput: { level: "STANDARD" },
  status: number.registered ? "CONNECTED" : "DISCONNECTED",
  name_status: "APPROVED",
  is_pin_enabled: number.pin !== null,
  whatsapp_business_manager_messaging_limit: "TIER_2K",
  ...(number.override && { webhook_configuration: { phone_number: number.override.override_callback_uri } }),
});

export const numberRoutes = new Hono<Graphed>()
  .post("/:id/request_code", async (c) => {
    const number = askedNumber(c);
    const body = await bodyOf(c);
    if (!["SMS", "VOICE"].includes(textIn(body, "code_method"))) throw wrong("code_method", "must be SMS or VOICE");
    textIn(body, "language");
    number.code = CODE;
    return c.json({ success: true });
  })
  .post("/:id/verify_code", async (c) => {
    const number = askedNumber(c);
    const code = textIn(await bodyOf(c), "code");
    if (number.code === null || code !== number.code) {
      throw new Fault({ code: 136025, details: "The code you entered is not the one that was sent." });
    }
    Object.assign(number, { code: null, verified: true });
    return c.json({ success: true });
  })
  .post("/:id/register", async (c) => {
    const number = askedNumber(c);
    const pin = pinIn(await productBodyOf(c));
    countRegistration(c.var.business, number);
    if (!number.verified) throw new Fault({ code: 133006, details: "Phone number needs to be verified first" });
    checkPin(c.var.business, number, pin);
    Object.assign(number, { registered: true, pin });
    return c.json({ success: true });
  })
  .post("/:id/deregister", (c) => {
    const number = askedNumber(c);
    countRegistration(c.var.business, number);
    if (!number.registered) throw new Fault({ code: 133010 });
    number.registered = false;
    return c.json({ success: true });
  })
  .get("/:id/settings", (c) => c.json(askedNumber(c).settings))
  .post("/:id/settings", async (c) => {
    Object.assign(askedNumber(c).settings, await bodyOf(c));
    return c.json({ success: true });
  });

/** POST /{number}: the two-step PIN, and where its messages are posted. */
export function changeNumber(number: PhoneNumber, body: Json): void {
  if (body["pin"] === undefined) throw missing("pin");
  if (!number.registered) throw new Fault({ code: 133010 });
  number.pin = pinIn(body);
}

function pinIn(body: Json): string {
  const pin = textIn(body, "pin");
  if (!/^\d{6}$/.test(pin)) throw wrong("pin", "must be 6 digits");
  return pin;
}

function checkPin(business: Business_, number: PhoneNumber, pin: string): void {
  if (number.pin === null || number.pin === pin) return;
  const at = now(business);
  const last = number.guesses.at(-1);
  number.guesses.push(at);
  if (number.guesses.length > GUESSES) throw new Fault({ code: 133008 });
  if (last !== undefined && at - last < GUESS_EVERY_MS) throw new Fault({ code: 133009 });
  throw new Fault({ code: 133005 });
}

function countRegistration(business: Business_, number: PhoneNumber): void {
  const at = now(business);
  number.registrations = number.registrations.filter((one) => one > at - WINDOW_MS);
  if (number.registrations.length >= REGISTRATIONS) throw new Fault({ code: 133016 });
  number.registrations.push(at);
}
