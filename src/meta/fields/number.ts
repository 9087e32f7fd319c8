import { handleOf } from "../people.ts";
import { digits, list, members, number, present, type Read, record, text } from "../read.ts";
import { cameWith } from "./told.ts";
import { type ReadValue, telling } from "./value.ts";

// A number as E.164, or as it was written when it cannot be read as one.
const phone: Read<string> = (value) => {
  const found = digits(value);
  return found === undefined ? text(value) : `+${found}`;
};

const named: Record<string, [string, Read<string>]> = { phone: ["display_phone_number", phone] };

const quality: ReadValue = (scope, value) =>
  telling(
    "number.quality",
    {
      ...named,
      change: ["event", text],
      // Which of the two Meta sends depends on the version of its webhooks.
      messaging_limit: () => text(value["max_daily_conversations_per_business"]) ?? text(value["current_limit"]),
      previous_limit: ["old_limit", text],
    },
    "change",
  )(scope, value);

const name = telling(
  "number.name",
  { ...named, decision: text, requested_name: ["requested_verified_name", text], rejection_reason: text },
  "decision",
);

const username = telling("number.username", { ...named, username: handleOf, status: text }, "status");

const security = telling("number.security", { ...named, change: ["event", text], requester: text }, "change");

const settings: ReadValue = (scope, value) => {
  const kind = text(value["type"]);
  const set = record(value["phone_number_settings"]);
  if (!set) return undefined;
  const { phone_number_id, ...rest } = set;
  const data = {
    phone_number_id: text(phone_number_id),
    kind: kind?.replaceAll(/[[\]]/g, "").toUpperCase(),
    // Other settings are told as Meta names them.
    settings: present({ ...rest, calling: calling(rest["calling"]) }),
  };
  return { type: "number.settings", data: cameWith(scope, data, value["timestamp"]), at: value["timestamp"] };
};

const hours = members({
  status: text,
  timezone_id: text,
  weekly_operating_hours: list(members({ day_of_week: text, open_time: text, close_time: text })),
  holiday_schedule: list(members({ date: text, start_time: text, end_time: text })),
});

const calling = members({
  status: text,
  call_icon_visibility: text,
  callback_permission_status: text,
  call_hours: hours,
  sip: members({ status: text, servers: list(members({ hostname: text, port: number })) }),
});

/** The fields about a business number. */
export const NUMBER_FIELDS: [string, ReadValue[]][] = [
  ["phone_number_quality_update", [quality]],
  ["phone_number_name_update", [name]],
  ["business_username_update", [username]],
  ["business_username_updates", [username]],
  ["security", [security]],
  ["account_settings_update", [settings]],
];
