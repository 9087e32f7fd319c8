// What the forms make is what the contract takes: for every kind there is a form, and what it asks for is enough.
import { expect, test } from "vitest";
import { ABOUT } from "#src/dashboard/send/about.ts";
import { aroundOf } from "#src/dashboard/send/around.ts";
import { atFields, blank, compose, get, nextItem } from "#src/dashboard/send/compose.ts";
import { type Field, type Kind, type Many, typeOf } from "#src/dashboard/send/field.ts";
import { PLAIN } from "#src/dashboard/send/plain.ts";
import { PRESSED } from "#src/dashboard/send/pressed.ts";
import { fillIn, templateForm } from "#src/dashboard/send/template.ts";
import { FEATURES } from "#src/protocol/capability.ts";
import { Outgoing } from "#src/protocol/outgoing.ts";

const KINDS = [...PLAIN, ...PRESSED, ...ABOUT];

let n = 0;
const SAMPLES: Record<string, string> = {
  number: "1",
  url: "https://example.com/a",
  json: "{}",
  date: "2026-01-31",
  moment: "2026-01-31T09:30",
};

/** What stands in a form when everything is filled in, or only what has to be. */
function filled(fields: Field[], isAll: boolean, start = blank(fields)): unknown {
  let values = structuredClone(start);
  for (const field of fields) {
    if (field.optional && !isAll && field.is !== "many") continue;
    values = set(
      values,
      field.path === "" ? [] : field.path.split("."),
      valueOf(field, isAll, get(values, field.path)),
    );
  }
  return values;
}

function valueOf(field: Field, isAll: boolean, now: unknown): unknown {
  if (field.is === "many") {
    const items = isAll ? [...(now as unknown[]), nextItem(field, now as unknown[])] : (now as unknown[]);
    return items.map((item) => filled(field.of, isAll, item));
  }
  if (field.is === "file") return { ...(now as object), id: "", link: "https://example.com/a" };
  if (field.is === "choice") return now || (field.choices[0]?.value ?? "");
  return now || (field.is === "yes" ? "yes" : (SAMPLES[field.is ?? "text"] ?? `some ${++n}`));
}

function set(into: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(into) ? [...into] : { ...(into as object) }) as Record<string, unknown>;
  copy[key] = set(copy[key], rest, value);
  return copy;
}

const send = (is: Kind["is"], content: unknown) =>
  Outgoing.safeParse({ to: "+491700000001", type: typeOf({ is }), [typeOf({ is })]: content });

test("there is a form for everything that can be sent", () => {
  const features = FEATURES.filter((one) => !one.startsWith("to.") && one !== "context" && one !== "template");
  expect(KINDS.map(({ is }) => is).toSorted()).toEqual(features.toSorted());
});

test.each(KINDS.flatMap((kind) => [[kind.is, true, kind] as const, [kind.is, false, kind] as const]))(
  "the contract takes a filled-in %s (all: %s)",
  (is, isAll, kind) => {
    const { content, faults } = compose(kind, filled(kind.fields, isAll), typeOf(kind));
    expect(faults).toEqual({});
    const sent = send(is, content);
    expect(sent.error?.issues ?? []).toEqual([]);
  },
);

test("the contract takes what stands around the content, a time as the reader's clock has it", () => {
  const kind = KINDS.find(({ is }) => is === "text") as Kind;
  const fields = aroundOf(kind);
  const { content, faults } = compose({ fields }, { ...(filled(fields, true) as object), to: "+491700000001" }, "");
  expect(faults).toEqual({});
  expect(content).toMatchObject({ not_before: new Date(2026, 0, 31, 9, 30).toISOString(), expires_in: 1 });
  const sent = Outgoing.safeParse({ ...(content as object), type: "text", text: { body: "hi" } });
  expect(sent.error?.issues ?? []).toEqual([]);
});

test("what is needed and is not there is said by its path", () => {
  const buttons = KINDS.find(({ is }) => is === "interactive.button") as Kind;
  const { content, faults } = compose(buttons, blank(buttons.fields), "interactive");
  expect(faults).toEqual({
    "interactive.body.text": "is needed",
    "interactive.action.buttons.0.reply.title": "is needed",
  });
  expect(content).toEqual({ type: "button", action: { buttons: [{ type: "reply", reply: { id: "choice-1" } }] } });
});

test("an item that is added starts like none that is there", () => {
  const buttons = KINDS.find(({ is }) => is === "interactive.button")?.fields.find(({ is }) => is === "many") as Many;
  expect(nextItem(buttons, [blank(buttons.of, 2)])).toEqual({ reply: { title: "", id: "choice-3" } });
});

test("a fault stands at a field that is shown", () => {
  const values = { to: "", contacts: [{ name: { formatted_name: "Ada" }, phones: [] }], flow: { data: "{}" } };
  const faults = { to: "a", "contacts.0.name": "b", "contacts.0.phones": "c", "flow.data.screen": "d", other: "e" };
  expect(atFields(faults, values)).toEqual({
    to: "a",
    "contacts.0.name.formatted_name": "b",
    "contacts.0.phones": "c",
    "flow.data": "d",
    other: "e",
  });
});

const TEMPLATE = {
  id: "1",
  name: "order_update",
  language: "en_US",
  category: "UTILITY",
  status: "APPROVED",
  components: [
    { type: "HEADER", format: "DOCUMENT" },
    { type: "BODY", text: "Order {{2}} is on its way to {{1}}, {{2}}" },
    { type: "FOOTER", text: "Lovelace Books" },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Thanks" },
        { type: "URL", text: "Track", url: "https://example.com/{{1}}" },
        { type: "COPY_CODE", text: "Copy" },
      ],
    },
  ],
};

test("a template asks for what goes into its places, and for nothing else", () => {
  const form = templateForm(TEMPLATE);
  // By number, wherever they stand in the text.
  const places = form.fields.map(({ label }) => label).filter((label) => label.startsWith("Text"));
  expect(places).toEqual(["Text: {{1}}", "Text: {{2}}"]);
  const { content, faults } = compose(form, filled(form.fields, false), "template");
  expect(faults).toEqual({});
  expect(send("template", content).error?.issues ?? []).toEqual([]);
  expect(content).toMatchObject({
    name: "order_update",
    language: { code: "en_US" },
    components: [
      { type: "header", parameters: [{ type: "document", document: { link: "https://example.com/a" } }] },
      { type: "body", parameters: [{ type: "text" }, { type: "text" }] },
      { type: "button", sub_type: "url", index: 1, parameters: [{ type: "text" }] },
      { type: "button", sub_type: "copy_code", index: 2, parameters: [{ type: "coupon_code" }] },
    ],
  });
});

test("a template's named places keep their names, also on its cards; one without places asks for nothing", () => {
  const body = { type: "BODY", text: "For {{first_name}}" };
  const cards = [{ components: [{ type: "HEADER", format: "IMAGE" }, body] }];
  const form = templateForm({
    ...TEMPLATE,
    parameter_format: "NAMED",
    components: [body, { type: "CAROUSEL", cards }],
  });
  const { content } = compose(form, filled(form.fields, false), "template");
  expect(send("template", content).error?.issues ?? []).toEqual([]);
  const named = { type: "body", parameters: [{ type: "text", parameter_name: "first_name" }] };
  expect(content).toMatchObject({
    components: [named, { type: "carousel", cards: [{ card_index: 0, components: [{ type: "header" }, named] }] }],
  });
  const plain = templateForm({ ...TEMPLATE, components: [{ type: "BODY", text: "Hello" }] });
  expect(compose(plain, blank(plain.fields), "template")).toEqual({
    content: { name: "order_update", language: { code: "en_US" } },
    faults: {},
  });
});

test("a template reads as it will, and shows what is still empty", () => {
  expect(fillIn("Hi {{1}}, {{ 2 }}", new Map([["1", "Ada"]]))).toBe("Hi Ada, {{ 2 }}");
});
