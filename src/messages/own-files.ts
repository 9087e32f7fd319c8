import type { Outgoing } from "#src/protocol/outgoing.ts";

/** A file of the gateway's own in a message: what it is there, and the member of the message that holds it. */
export type OwnFile = { kind: string; path: string; id: string };

type Holder = Record<string, unknown>;
type Found = OwnFile & { holder: Holder };

const KINDS = ["image", "video", "gif", "audio", "document", "sticker"];
// What a flow is given is its author's own affair.
const OPAQUE = ["flow_action_payload", "flow_action_data"];

/** The files of the gateway's own that a message holds, wherever: content, headers, cards, parameters of templates. */
export const ownFilesIn = (message: Outgoing): OwnFile[] =>
  found(message, "").map(({ kind, path, id }) => ({ kind, path, id }));

/** A message with other members in place of the ids of its files. */
export function withFiles(message: Outgoing, replace: (file: OwnFile) => Holder): Outgoing {
  const copy = structuredClone(message);
  for (const { holder, ...file } of found(copy, "")) Object.assign(holder, { ...replace(file), ...named(holder) });
  return copy;
}

// The name its sender gave it here is the one to be shown.
const named = ({ filename }: Holder) => (filename === undefined ? {} : { filename });

function found(value: unknown, path: string): Found[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): Found[] => {
    if (OPAQUE.includes(name)) return [];
    const at = path === "" ? name : `${path}.${name}`;
    const id = KINDS.includes(name) ? ownIdOf(member) : undefined;
    return id === undefined ? found(member, at) : [{ kind: name, path: at, id, holder: member as Holder }];
  });
}

function ownIdOf(member: unknown): string | undefined {
  const { id } = (member ?? {}) as { id?: unknown };
  return typeof id === "string" && id.startsWith("med_") ? id : undefined;
}
