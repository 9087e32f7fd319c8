import type { Sending } from "#src/protocol/outgoing.ts";

type Card = Extract<Sending, { type: "contacts" }>["contacts"][number];

/** A contact card as a vCard; a phone with a `wa_id` can be written to from it. */
export function vcardOf({ name, phones, emails, urls, addresses, org, birthday }: Card): string {
  const { formatted_name, first_name, middle_name, last_name, prefix, suffix } = name;
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${parts(last_name, first_name, middle_name, prefix, suffix)}`,
    `FN:${escaped(formatted_name)}`,
    ...(org ? [`ORG:${parts(org.company, org.department)}`] : []),
    ...(org?.title ? [`TITLE:${escaped(org.title)}`] : []),
    ...(phones ?? []).flatMap(({ phone, wa_id, type }) => {
      const number = phone ?? (wa_id && `+${wa_id}`);
      return number
        ? [`TEL${typed(type)}${wa_id ? `;waid=${wa_id.replaceAll(/\D/g, "")}` : ""}:${escaped(number)}`]
        : [];
    }),
    ...(emails ?? []).map(({ email, type }) => `EMAIL${typed(type)}:${escaped(email)}`),
    ...(urls ?? []).map(({ url, type }) => `URL${typed(type)}:${escaped(url)}`),
    ...(addresses ?? []).map(
      ({ street, city, state, zip, country, type }) =>
        `ADR${typed(type)}:${parts(undefined, undefined, street, city, state, zip, country)}`,
    ),
    ...(birthday ? [`BDAY:${birthday}`] : []),
    "END:VCARD",
  ].join("\r\n");
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);

const parts = (...values: (string | undefined)[]): string => values.map((value) => escaped(value ?? "")).join(";");

const typed = (type: string | undefined): string => (type ? `;type="${type.replaceAll(/["\r\n]/g, "")}"` : "");
