// Files that came.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { open, PICTURE } from "./accounts.ts";
import { PHONE } from "./first-run.ts";
import { eventually, LONG, type Stage } from "./stage.ts";

type Picture = { naturalWidth: number };

/** A picture that somebody sent is seen in the gallery, opens, and is had as a file. */
export async function gallery(stage: Stage) {
  const { page, world, friend } = stage;
  const { media, people } = world.whatsapp;
  const device = [...people.account(PHONE).devices.values()].at(-1);
  assert.ok(device);
  const { mediaKey, directPath } = await media.put(PICTURE.buffer, "image");
  const sent = media.files.get(directPath);
  const sha256 = (bytes: Buffer | undefined) =>
    createHash("sha256")
      .update(bytes ?? "")
      .digest();
  const hashes = { fileSha256: sha256(PICTURE.buffer), fileEncSha256: sha256(sent) };
  const of = { mimetype: "image/png", fileLength: PICTURE.buffer.length, caption: "Look at this" };
  const where = { url: media.url(directPath), directPath, mediaKey };
  await friend.write(device, { imageMessage: { ...of, ...hashes, ...where } }, { type: "media" });
  await open(stage, PHONE);
  await page.getByRole("tab", { name: "Media" }).click();
  const files = page.getByRole("list", { name: "Files, newest first" });
  const picture = files.getByRole("img", { name: /Look at this/ });
  await picture.waitFor(LONG);
  await eventually(async () =>
    assert.ok((await picture.evaluate((image) => (image as unknown as Picture).naturalWidth)) > 0),
  );
  await files.getByRole("button", { name: /Look at this/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("img", { name: /Look at this/ })
    .waitFor(LONG);
  await page.keyboard.press("Escape");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    files
      .getByRole("listitem")
      .filter({ hasText: "Look at this" })
      .getByRole("link", { name: /^Download/ })
      .click(),
  ]);
  assert.ok((await readFile(await download.path())).equals(PICTURE.buffer), "the file is the one that was sent");
}
