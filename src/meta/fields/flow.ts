import { list, members, number, text } from "../read.ts";
import { type ReadValue, telling } from "./value.ts";

const alert = (measure: string): ReadValue =>
  telling(
    "business.flow_alert",
    {
      flow_id: text,
      measure: () => measure,
      state: ["alert_state", text],
      message: text,
      threshold: number,
      error_rate: number,
      errors: list(
        members({ type: ["error_type", text], rate: ["error_rate", number], count: ["error_count", number] }),
      ),
      p50_latency: number,
      p90_latency: number,
      requests_count: number,
      availability: number,
    },
    "flow_id",
  );

const EVENTS = new Map<string, ReadValue>([
  [
    "FLOW_STATUS_CHANGE",
    telling(
      "business.flow_status",
      {
        flow_id: text,
        previous_status: ["old_status", text],
        status: ["new_status", text],
        message: text,
        warning: text,
      },
      "flow_id",
    ),
  ],
  ["FLOW_VERSION_EXPIRY_WARNING", telling("business.flow_expiry", { flow_id: text, warning: text }, "flow_id")],
  ...["CLIENT_ERROR_RATE", "ENDPOINT_ERROR_RATE", "ENDPOINT_LATENCY", "ENDPOINT_AVAILABILITY"].map(
    (event): [string, ReadValue] => [event, alert(event.toLowerCase())],
  ),
]);

const flow: ReadValue = (scope, value) => EVENTS.get(text(value["event"]) ?? "")?.(scope, value);

/** The field about flows. */
export const FLOW_FIELDS: [string, ReadValue[]][] = [["flows", [flow]]];
