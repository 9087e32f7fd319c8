import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Search } from "../search.ts";

type Place = { to: string; search?: Search };
type Part = Place & { number: number; word: string };
type Props = Place & { name: string; number: number; parts?: Part[]; children?: ReactNode; isBad?: boolean };

const shown = new Intl.NumberFormat();

/** A figure, and the parts it is made of; each leads to what it counts. */
export const Figure = ({ to, search = {}, name, number, parts = [], children, isBad }: Props) => (
  <div className="card figure">
    <Link to={to} search={search} className="figure-whole">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <div className="figure-number" style={isBad ? { color: "var(--mantine-color-error)" } : undefined}>
        {shown.format(number)}
      </div>
    </Link>
    <Text size="xs" c="dimmed" component="div">
      {parts.map((part, index) => (
        <Fragment key={part.word}>
          {index > 0 && ", "}
          <Link to={part.to} search={part.search ?? {}} className="figure-part">
            {shown.format(part.number)} {part.word}
          </Link>
        </Fragment>
      ))}
      {children}
    </Text>
  </div>
);
