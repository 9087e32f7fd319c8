// What the form makes of a template has what Meta's reviewers want, and comes back into the form as it was.
import { expect, test } from "vitest";
import { asked, headerFile, isNamed, NEW, partsOf } from "#src/dashboard/meta/template-parts.ts";
import { valuesOf } from "#src/dashboard/meta/template-values.ts";
import { compose } from "#src/dashboard/send/compose.ts";
import type { Content } from "#src/dashboard/send/read.ts";

/** What the form holds when somebody has written this into it. */
const written = (more: Content): Content => ({ ...structuredClone(NEW), name: "an_order", ...more });

function made(values: Content, handle?: string) {
  const { content, faults } = compose({ fields: asked(values, true) }, values, "");
  expect(faults).toEqual({});
  return { content: content as Content, components: partsOf(content as Content, handle) };
}

test("a text with numbered places needs a sample for each", () => {
  const values = written({ body: "Order {{2}} of {{1}}", header: { format: "TEXT", text: "For {{1}}" } });
  expect(compose({ fields: asked(values, true) }, values, "").faults).toEqual({
    "samples.header.0": "is needed",
    "samples.body.0": "is needed",
    "samples.body.1": "is needed",
  });
  const { components, content } = made({ ...values, samples: { header: ["Ada"], body: ["Ada", "4711"] } });
  expect(isNamed(content)).toBe(false);
  expect(components).toEqual([
    { type: "HEADER", format: "TEXT", text: "For {{1}}", example: { header_text: ["Ada"] } },
    { type: "BODY", text: "Order {{2}} of {{1}}", example: { body_text: [["Ada", "4711"]] } },
  ]);
});

test("named places keep their names", () => {
  const { components, content } = made(written({ body: "Hi {{first_name}}", samples: { body: ["Ada"], header: [] } }));
  expect(isNamed(content)).toBe(true);
  const example = { body_text_named_params: [{ param_name: "first_name", example: "Ada" }] };
  expect(components).toEqual([{ type: "BODY", text: "Hi {{first_name}}", example }]);
});

test("a header's file goes by Meta's handle of it; buttons have what their kind needs", () => {
  const values = written({
    body: "Hello",
    footer: "Lovelace Books",
    header: { format: "IMAGE", IMAGE: { id: "med_1" } },
    buttons: [
      { type: "QUICK_REPLY", text: "Thanks", url: "left from before" },
      { type: "URL", text: "Track", url: "https://example.com/{{1}}", whole: "https://example.com/4711" },
      { type: "PHONE_NUMBER", text: "Call", phone_number: "+4930123456" },
      { type: "COPY_CODE", example: "SPRING" },
    ],
  });
  const { components, content } = made(values, "4::handle");
  expect(headerFile(content)).toBe("med_1");
  expect(components).toEqual([
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["4::handle"] } },
    { type: "BODY", text: "Hello" },
    { type: "FOOTER", text: "Lovelace Books" },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Thanks" },
        { type: "URL", text: "Track", url: "https://example.com/{{1}}", example: ["https://example.com/4711"] },
        { type: "PHONE_NUMBER", text: "Call", phone_number: "+4930123456" },
        { type: "COPY_CODE", example: "SPRING" },
      ],
    },
  ]);
});

test("a template that brings a code has the parts Meta words itself", () => {
  const { components } = made(written({ category: "AUTHENTICATION", minutes: "10", body: "left from before" }));
  expect(components).toEqual([
    { type: "BODY", add_security_recommendation: true },
    { type: "FOOTER", code_expiration_minutes: 10 },
    { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy code" }] },
  ]);
});

test("what is there is changed in the same form, unless Meta or the form does not have it so", () => {
  const values = written({
    body: "Hi {{1}}",
    footer: "Lovelace Books",
    header: { format: "TEXT", text: "For {{1}}" },
    samples: { header: ["Ada"], body: ["Grace"] },
    buttons: [
      { type: "URL", text: "Track", url: "https://example.com/{{1}}", whole: "https://example.com/4711" },
      { type: "COPY_CODE", example: "SPRING" },
    ],
  });
  const { components } = made(values);
  const there = { id: "1", name: "an_order", language: "en_US", category: "UTILITY", status: "REJECTED", components };
  const again = valuesOf(there);
  expect(made(again ?? {}).components).toEqual(components);
  const named = made(written({ body: "Hi {{first_name}}", samples: { body: ["Ada"], header: [] } })).components;
  expect(valuesOf({ ...there, components: named })).toMatchObject({ samples: { body: ["Ada"] } });
  expect(valuesOf({ ...there, status: "PENDING" })).toBeNull();
  expect(
    valuesOf({
      ...there,
      components: [
        { type: "BODY", text: "a" },
        { type: "CAROUSEL", cards: [] },
      ],
    }),
  ).toBeNull();
});
