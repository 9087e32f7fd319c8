import { Avatar } from "@mantine/core";
import { Bubble } from "./bubble.tsx";
import { type Content, member, parts, words } from "./read.ts";

/** A contact card: who it is, and what can be done with it. */
export function Card({ card }: { card: Content }) {
  const name = words(member(card, "name")["formatted_name"]) || "…";
  const { title, company } = member(card, "org");
  const phones = parts(card, "phones");
  const under = [words(title), words(company)].filter(Boolean).join(", ") || words(phones[0]?.["phone"]);
  const isThere = phones.some((phone) => words(phone["wa_id"]));
  return (
    <Bubble flush pressed={[isThere ? "Message" : "Add to contacts"]}>
      <div className="card-line">
        <Avatar name={name} color="gray" variant="filled" radius="xl" aria-hidden />
        <div className="cut">
          <b>{name}</b>
          <div className="under cut">{under}</div>
        </div>
      </div>
    </Bubble>
  );
}
