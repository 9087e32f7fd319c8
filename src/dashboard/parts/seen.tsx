import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

type Props<Item> = {
  items: Item[];
  label: string;
  /** how high a row is, about */
  height: number;
  keyOf: (item: Item) => string;
  row: (item: Item) => ReactNode;
  empty: ReactNode;
  /** whether more may follow, so that nobody knows yet how many there are */
  isOpen?: boolean;
  /** the last row that is drawn */
  reached?: (index: number) => void;
};

/** A list of which only the rows are drawn that can be seen. */
export function Seen<Item>({ empty, ...list }: Props<Item>) {
  return list.items.length === 0 ? empty : <Rows {...list} />;
}

function Rows<Item>({ items, label, height, keyOf, row, isOpen, reached }: Omit<Props<Item>, "empty">) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index] as Item),
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useLayoutEffect(() => reached?.(last), [reached, last]);
  return (
    <div
      ref={list}
      className="list"
      role="list"
      aria-label={label}
      style={{ height: virtual.getTotalSize(), position: "relative" }}
    >
      {shown.map(({ key, index, start }) => (
        <div
          key={key}
          role="listitem"
          aria-posinset={index + 1}
          aria-setsize={isOpen ? -1 : items.length}
          data-index={index}
          ref={virtual.measureElement}
          style={{ position: "absolute", top: 0, left: 0, right: 0, transform: `translateY(${start - top}px)` }}
        >
          {row(items[index] as Item)}
        </div>
      ))}
    </div>
  );
}
