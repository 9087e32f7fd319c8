import { Tabs } from "@mantine/core";
import { useEffect, useRef } from "react";

/** `chosen`: the value of the tab that is open. */
type Props = { label: string; of: { value: string; name: string }[]; chosen: string | undefined };

/** The names of tabs; on a phone not all of them have room, so the chosen one is brought into view. */
export function TabList({ label, of, chosen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list.current || chosen === undefined) return;
    list.current.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [chosen]);
  return (
    <Tabs.List ref={list} mb="md" aria-label={label}>
      {of.map(({ value, name }) => (
        <Tabs.Tab key={value} value={value}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
