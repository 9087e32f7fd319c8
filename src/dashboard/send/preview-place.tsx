import { IconMapPinFilled } from "@tabler/icons-react";
import { type Content, words } from "./read.ts";

/** A place: a pin on a map that is only drawn, for no page of the gateway fetches one. */
export function Place({ of }: { of: Content }) {
  const at = [of["latitude"], of["longitude"]].map((value) => String(value ?? "…")).join(", ");
  return (
    <>
      <div className="map">
        <IconMapPinFilled size={34} aria-hidden />
      </div>
      <div className="bubble-text">
        <b className="wrap">{words(of["name"]) || at}</b>
        {words(of["address"]) && <div className="wrap">{words(of["address"])}</div>}
        {words(of["name"]) && <div className="under">{at}</div>}
      </div>
    </>
  );
}
