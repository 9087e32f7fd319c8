import { expect, test } from "vitest";
import { sign } from "#src/deliveries/signature.ts";

// The test vector of the Standard Webhooks reference libraries.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const BODY = '{"test": 2432232314}';

test("signs as the Standard Webhooks specification's own vector", async () => {
  expect(await sign([SECRET], ID, 1_614_265_330, BODY)).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

test("two secrets make two signatures, the first one first", async () => {
  const both = await sign([SECRET, `whsec_${btoa("x".repeat(24))}`], ID, 1_614_265_330, BODY);
  expect(both.split(" ")).toHaveLength(2);
  expect(both).toMatch(/^v1,g0hM9SsE/);
});
