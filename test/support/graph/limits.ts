// What one number may send in a second, and to one person.
import { Fault } from "./faults.ts";
import { type Business_, now, type PhoneNumber } from "./world.ts";

/** Counts a message; throws the fault of the limit it breaks, and then it does not count. */
export function respectLimits(business: Business_, number: PhoneNumber, person: string): void {
  const { per_second, pair_burst, pair_every_ms } = business.rules;
  const at = now(business);
  number.sent_at = number.sent_at.filter((one) => one > at - 1_000);
  if (number.sent_at.length >= per_second) {
    throw new Fault({ code: 130429, details: "Message failed to send because there were too many messages sent" });
  }
  const known = number.pairs.get(person) ?? { left: pair_burst, at };
  const left = Math.min(pair_burst, known.left + (at - known.at) / pair_every_ms);
  if (left < 1) {
    const details = "Message failed to send because there were too many messages to this recipient in a short time";
    throw new Fault({ code: 131056, details });
  }
  number.pairs.set(person, { left: left - 1, at });
  number.sent_at.push(at);
}
