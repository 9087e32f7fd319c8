import { Badge } from "@mantine/core";

const COLOURS: Record<string, string> = {
  connected: "green",
  active: "green",
  delivered: "green",
  accepted: "teal",
  sent: "teal",
  read: "green",
  played: "green",
  open: "green",
  APPROVED: "green",
  GREEN: "green",
  CONNECTED: "green",
  pairing: "blue",
  opening: "blue",
  queued: "blue",
  sending: "blue",
  cached: "blue",
  running: "blue",
  PENDING: "blue",
  held: "orange",
  unknown: "orange",
  YELLOW: "orange",
  PAUSED: "orange",
  expired: "orange",
  suspended: "red",
  down: "orange",
  failing: "orange",
  refused: "red",
  gone: "red",
  failed: "red",
  parked: "red",
  REJECTED: "red",
  RED: "red",
};

/** A state as a word in its colour; the word alone says it too. */
export const State = ({ is, title }: { is: string; title?: string }) => (
  <Badge variant="light" color={COLOURS[is] ?? "gray"} tt="none" radius="sm" {...(title ? { title } : {})}>
    {is}
  </Badge>
);
