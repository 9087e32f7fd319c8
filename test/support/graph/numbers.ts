// What Graph shows of phone numbers.
import { Hono } from "hono";
import { noObject } from "./faults.ts";
import type { Json } from "./graph.ts";
import { type Graphed, paged, permit, pick } from "./http.ts";
import type { PhoneNumber } from "./world.ts";

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
  messaging_limit_tier: "TIER_1K",
  whatsapp_business_manager_messaging_limit: "TIER_2K",
});

export const numberRoutes = new Hono<Graphed>().get("/:id/phone_numbers", (c) => {
  const { business } = c.var;
  const id = c.req.param("id");
  if (id !== business.waba_id && !business.accounts.includes(id)) throw noObject(id, "get");
  permit(business, "whatsapp_business_management");
  const numbers = id === business.waba_id ? business.numbers : [];
  const shown = numbers.map((number) => pick(showNumber(number), c.req.query("fields")));
  return c.json(paged(c, shown, c.req.path));
});
