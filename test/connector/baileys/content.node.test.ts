import type { proto } from "baileys";
import { expect, test } from "vitest";
import type { MediaWork } from "#connector/baileys/work.ts";
import { CONTENTS } from "./contents.ts";
import { content, event, FILE, inGroup, MEDIA, told } from "./said.ts";
import { ANA, BEN, GROUP, person } from "./world.ts";

test.each(CONTENTS)("content: %s", (_name, message, type, expected) => {
  expect(content(message)).toEqual([type, expected]);
});

const reply = (id: string, title: string) => ({ type: "reply", reply: { id, title } });
test.each<[string, proto.IMessage, unknown]>([
  [
    "buttons",
    {
      buttonsMessage: {
        contentText: "Sure?",
        footerText: "Shop",
        text: "Order",
        headerType: 2,
        buttons: [{ buttonId: "y", buttonText: { displayText: "Yes" }, type: 1 }],
      },
    },
    {
      type: "button",
      header: { type: "text", text: "Order" },
      body: { text: "Sure?" },
      footer: { text: "Shop" },
      action: { buttons: [reply("y", "Yes")] },
    },
  ],
  [
    "a list",
    {
      listMessage: {
        title: "Ways",
        description: "Which?",
        buttonText: "Choose",
        sections: [{ title: "Fast", rows: [{ rowId: "r", title: "Air", description: "1 day" }] }],
      },
    },
    {
      type: "list",
      header: { type: "text", text: "Ways" },
      body: { text: "Which?" },
      action: {
        button: "Choose",
        sections: [{ title: "Fast", rows: [{ id: "r", title: "Air", description: "1 day" }] }],
      },
    },
  ],
  [
    "a template",
    {
      templateMessage: {
        hydratedTemplate: {
          hydratedContentText: "Hello",
          imageMessage: FILE,
          hydratedButtons: [
            { index: 0, quickReplyButton: { displayText: "Stop", id: "s" } },
            { index: 1, urlButton: { displayText: "Go", url: "https://example.com" } },
            { index: 2, callButton: { displayText: "Call", phoneNumber: "+1" } },
          ],
        },
      },
    },
    {
      type: "template",
      header: { type: "image" },
      body: { text: "Hello" },
      action: {
        buttons: [
          reply("s", "Stop"),
          { type: "url", title: "Go", url: "https://example.com" },
          { type: "call", title: "Call", phone_number: "+1" },
        ],
      },
    },
  ],
  [
    "a native flow",
    {
      interactiveMessage: {
        body: { text: "Pay" },
        nativeFlowMessage: {
          buttons: [
            { name: "quick_reply", buttonParamsJson: '{"display_text":"Yes","id":"y"}' },
            { name: "cta_copy", buttonParamsJson: '{"display_text":"Copy","copy_code":"X1"}' },
            { name: "review_and_pay", buttonParamsJson: '{"currency":"INR"}' },
            { name: "broken", buttonParamsJson: "{" },
          ],
        },
      },
    },
    {
      type: "native_flow",
      body: { text: "Pay" },
      action: {
        buttons: [
          reply("y", "Yes"),
          { type: "copy_code", title: "Copy", code: "X1" },
          { type: "review_and_pay", parameters: { currency: "INR" } },
          { type: "broken", parameters: {} },
        ],
      },
    },
  ],
  [
    "a carousel",
    {
      interactiveMessage: {
        body: { text: "Look" },
        carouselMessage: { cards: [{ header: { title: "One", hasMediaAttachment: false }, body: { text: "1" } }] },
      },
    },
    {
      type: "carousel",
      body: { text: "Look" },
      action: { cards: [{ header: { type: "text", text: "One" }, body: { text: "1" } }] },
    },
  ],
])("to be pressed: %s", (_name, message, expected) => {
  expect(content(message)).toEqual(["interactive", expected]);
});

test("what stands beside the content is kept", () => {
  const contextInfo: proto.IContextInfo = {
    stanzaId: "M0",
    participant: ANA.lid,
    quotedMessage: { imageMessage: { ...FILE, caption: "Before" } },
    mentionedJid: [ANA.lid, BEN.phone],
    nonJidMentions: 1,
    isForwarded: true,
    forwardingScore: 6,
    expiration: 86_400,
    externalAdReply: {
      title: "Ad",
      sourceUrl: "https://fb.me/1",
      sourceType: "ad",
      sourceId: "9",
      ctwaClid: "c",
      mediaType: 1,
    },
  };
  const { data } = event(
    {
      viewOnceMessageV2: { message: { imageMessage: { ...FILE, contextInfo } } },
      messageContextInfo: {
        messageAssociation: { associationType: 1, parentMessageKey: { remoteJid: GROUP, id: "ALBUM" } },
      },
    },
    inGroup,
  );
  expect(data).toMatchObject({
    context: {
      message_id: "M0",
      from: person(ANA),
      quoted: { type: "image", image: { ...MEDIA, caption: "Before" } },
      forwarded: true,
      frequently_forwarded: true,
      forwarding_score: 6,
      mentions: [person(ANA), { id: "30210999888" }],
      mentions_all: true,
      album_id: "ALBUM",
    },
    referral: {
      headline: "Ad",
      source_url: "https://fb.me/1",
      source_type: "ad",
      source_id: "9",
      ctwa_clid: "c",
      media_type: "image",
    },
    disappearing_seconds: 86_400,
    view_once: true,
  });
});

test("a file is fetched beside the event: keys and places are no part of it", () => {
  const { events, work } = told({ imageMessage: FILE }, inGroup);
  const id = (events[0]?.data["image"] as { id: string } | undefined)?.id;
  expect(work).toEqual([
    {
      kind: "media",
      media_id: id,
      file: "image",
      mime_type: "image/jpeg",
      size: 1234,
      direct_path: FILE.directPath,
      url: FILE.url,
      media_key: FILE.mediaKey,
      sha256: FILE.fileSha256,
      message_id: "M1",
      chat: { id: GROUP, kind: "group" },
      key: { remoteJid: GROUP, id: "M1", fromMe: false, participant: BEN.lid },
    },
  ]);
  expect(JSON.stringify(events)).not.toContain(FILE.directPath);
  expect(JSON.stringify(events)).not.toContain(FILE.mediaKey.toBase64());
});

test("a quotation names the file of the message it quotes", () => {
  const original = told({ imageMessage: FILE }, { ...inGroup, id: "M0" });
  const quoting = told(
    {
      extendedTextMessage: {
        text: "Nice",
        contextInfo: { stanzaId: "M0", participant: BEN.lid, quotedMessage: { imageMessage: FILE } },
      },
    },
    { ...inGroup, participant: ANA.lid, participant_pn: ANA.phone },
  );
  expect(quoting.work).toEqual([]);
  expect(quoting.events[0]?.data).toMatchObject({
    context: { quoted: { image: { id: (original.work[0] as MediaWork).media_id } } },
  });
});
