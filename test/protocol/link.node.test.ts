import { describe, expect, it } from "vitest";
import { Command, COMMANDS } from "#src/protocol/command.ts";
import { decodeFrame, encodeFrame } from "#src/protocol/frame.ts";
import { FromConnector, FromEdge } from "#src/protocol/link.ts";

const digest = Buffer.alloc(16, 7).toString("base64");
const bytes = Buffer.from("some bytes").toString("base64");
const evt = `evt_${"0".repeat(32)}`;

describe("frames of the link", () => {
  it.each([
    { is: "hello", protocol: 1, state: { socket: "closed", since: 1 }, has_vault: false },
    { is: "load" },
    {
      is: "commit",
      commits: [
        {
          n: 7,
          keys: { session: { "1.0": bytes, "2.0": null } },
          creds: bytes,
          journal: [{ digest, entry: bytes }],
          events: [{ id: evt, type: "message.received", chat: "1", occurred_at: 5, data: { type: "text" } }],
          work: [{ id: "w1", kind: "history", data: bytes }],
          done: ["w0"],
          outcomes: [{ id: "c1", outcome: { is: "accepted", at: 3, result: { message_id: "A" } } }],
          linked: { jid: "15550001:1@s.whatsapp.net", phone: "15550001" },
        },
      ],
    },
    { is: "recall", digest },
    { is: "state", state: { socket: "closed", since: 1, ending: { kind: "lost", code: 408 }, retry_at: 9 } },
    { is: "qr", text: "https://wa.me/…", expires_at: 60_000 },
  ])("survive the way: $is", (frame) => {
    expect(decodeFrame(FromConnector, encodeFrame(frame))).toEqual(frame);
  });

  it.each([
    ["no JSON", "{"],
    ["a number of nothing", JSON.stringify({ is: "commit", commits: [{ n: 0 }] })],
    ["no commit", JSON.stringify({ is: "commit", commits: [] })],
    ["a digest of another length", JSON.stringify({ is: "recall", digest: bytes })],
    ["bytes that are none", JSON.stringify({ is: "commit", commits: [{ n: 1, creds: "é" }] })],
    ["an unknown frame", JSON.stringify({ is: "credentials" })],
    ["a frame of the other end", JSON.stringify({ is: "committed", n: 1 })],
  ])("are refused: %s", (_, text) => {
    expect(decodeFrame(FromConnector, text)).toBeNull();
  });

  it("keep a command's own members and refuse what it does not name", () => {
    const message = { to: "+15550001111", type: "reaction", reaction: { message_id: "A", emoji: "👍" } };
    const command = { do: "send", message_id: "B", message };
    const frame = { is: "command", id: "c1", until: 5, command };
    expect(decodeFrame(FromEdge, encodeFrame(frame))).toEqual(frame);
    expect(Command.safeParse({ do: "send", message_id: "B", message: { to: "1" } }).success).toBe(false);
    expect(Command.safeParse({ do: "nothing" }).success).toBe(false);
    expect(Object.keys(COMMANDS)).toContain("pairing_code");
  });
});
