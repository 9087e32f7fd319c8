import {
  IconBuildingStore,
  IconCornerUpLeft,
  IconCreditCard,
  IconExternalLink,
  IconListDetails,
  IconMapPin,
  IconPhone,
  IconUser,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Bubble } from "./bubble.tsx";
import { Picture } from "./preview-file.tsx";
import { Words } from "./preview-words.tsx";
import { type Content, member, parts, words } from "./read.ts";

/** Something to press: its icon and its words. */
export const Press = ({ icon: Icon, children }: { icon: typeof IconPhone; children: ReactNode }) => (
  <>
    <Icon size={16} aria-hidden />
    <span className="cut">{children || "…"}</span>
  </>
);

/** A message that asks for an answer. */
export function Pressed({ content }: { content: Content }) {
  const action = member(content, "action");
  const cards = parts(action, "cards");
  return (
    <>
      <Bubble flush pressed={pressedIn(words(content["type"]), action)}>
        <Said of={content} />
      </Bubble>
      {cards.length > 0 && (
        <div className="carousel" role="group" aria-label="Cards" tabIndex={0}>
          {cards.map((card, n) => (
            <Bubble key={n} flush pressed={pressedIn("cta_url", member(card, "action"))}>
              <Said of={card} />
            </Bubble>
          ))}
        </div>
      )}
      {content["type"] === "list" && <Sheet action={action} />}
    </>
  );
}

/** Header, text and footer. */
function Said({ of }: { of: Content }) {
  const header = member(of, "header");
  const kind = words(header["type"]);
  const [body, footer] = [member(of, "body"), member(of, "footer")].map(({ text }) => words(text));
  return (
    <>
      {kind && kind !== "text" && <Picture kind={kind} file={member(header, kind)} />}
      <div className="bubble-text">
        {kind === "text" && <b className="wrap">{words(header["text"]) || "…"}</b>}
        <Words of={body || "…"} />
        {footer && <div className="under wrap">{footer}</div>}
      </div>
    </>
  );
}

function pressedIn(type: string, action: Content): ReactNode[] {
  const parameters = member(action, "parameters");
  const one = (icon: typeof IconPhone, said: unknown) => [
    <Press key={type} icon={icon}>
      {words(said)}
    </Press>,
  ];
  switch (type) {
    case "button":
      return parts(action, "buttons").map((button, n) => (
        <Press key={n} icon={IconCornerUpLeft}>
          {words(member(button, "reply")["title"])}
        </Press>
      ));
    case "list":
      return one(IconListDetails, action["button"]);
    case "cta_url":
      return one(IconExternalLink, parameters["display_text"]);
    case "location_request_message":
      return one(IconMapPin, "Send location");
    case "request_contact_info":
      return one(IconUser, "Share contact info");
    case "address_message":
      return one(IconMapPin, "Provide address");
    case "flow":
      return one(IconListDetails, parameters["flow_cta"]);
    case "product":
      return one(IconBuildingStore, "View");
    case "product_list":
      return one(IconBuildingStore, "View items");
    case "catalog_message":
      return one(IconBuildingStore, "View catalog");
    case "order_details":
      return one(IconCreditCard, "Review and pay");
    case "order_status":
      return one(IconListDetails, "Order details");
    case "call_permission_request":
      return one(IconPhone, "Choose preference");
    case "voice_call":
      return one(IconPhone, words(parameters["display_text"]) || "Call now");
    default:
      return [];
  }
}

/** What opens when a list is pressed. */
const Sheet = ({ action }: { action: Content }) => (
  <div className="sheet">
    {parts(action, "sections").map((section, n) => (
      <div key={n}>
        {words(section["title"]) && <div className="sheet-title">{words(section["title"])}</div>}
        {parts(section, "rows").map((row, k) => (
          <div key={k} className="sheet-row">
            <div className="cut">
              <div className="cut">{words(row["title"]) || "…"}</div>
              <div className="under cut">{words(row["description"])}</div>
            </div>
            <span className="poll-mark" />
          </div>
        ))}
      </div>
    ))}
  </div>
);
