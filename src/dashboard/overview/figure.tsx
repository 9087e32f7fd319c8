import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { type Numbered, Part, type Place, shown } from "./links.tsx";

type Props = Place & { name: string; number: number; parts?: Numbered[]; children?: ReactNode; isBad?: boolean };

/** A figure, and the parts it is made of; each leads to what it counts. */
export const Figure = ({ to, search = {}, name, number, parts = [], children, isBad }: Props) => (
  <div className="card figure">
    <Link to={to} search={search} className="figure-whole">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <div className="figure-number" style={isBad ? { color: "var(--mantine-color-error)" } : undefined}>
        {shown(number)}
      </div>
    </Link>
    <Text size="xs" c="dimmed" component="div">
      {parts.map((part, index) => (
        <Fragment key={part.word}>
          {index > 0 && ", "}
          <Part {...part} className="figure-part" />
        </Fragment>
      ))}
      {children}
    </Text>
  </div>
);
