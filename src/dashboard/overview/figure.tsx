import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

type Props = { to: string; name: string; number: number; children?: ReactNode; isBad?: boolean };

const shown = new Intl.NumberFormat();

/** A figure, which leads to what it counts. */
export const Figure = ({ to, name, number, children, isBad }: Props) => (
  <Link to={to} className="card figure">
    <Text size="sm" c="dimmed">
      {name}
    </Text>
    <div className="figure-number" style={isBad ? { color: "var(--mantine-color-error)" } : undefined}>
      {shown.format(number)}
    </div>
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  </Link>
);
