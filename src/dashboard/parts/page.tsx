import { Box, Button, type ButtonProps, Code, Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

type Head = { title: ReactNode; name?: string; lead?: ReactNode; actions?: ReactNode };

/** The head of a page: what it is, what it is for, and what can be done. */
export function PageHead({ title, name, lead, actions }: Head) {
  const called = name ?? (typeof title === "string" ? title : "");
  useEffect(() => {
    document.title = `${called} · WhatsHooked`;
  }, [called]);
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <Box miw={0} flex="1 1 320px">
        <Title order={1} size="h2" className="wrap">
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" size="sm" mt={4} maw={720} component="div">
            {lead}
          </Text>
        )}
      </Box>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}

type EmptyProps = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode };

/** Nothing is here, and what to do about it. */
export const Empty = ({ icon, title, children, action }: EmptyProps) => (
  <Stack align="center" gap="xs" py={44} px="md" ta="center">
    {icon}
    <Text fw={600}>{title}</Text>
    {children && (
      <Text c="dimmed" size="sm" maw={460} component="div">
        {children}
      </Text>
    )}
    {action && <Box mt="xs">{action}</Box>}
  </Stack>
);

type SectionProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean };

/** A part of a page, with a heading of its own. */
export const Section = ({ title, lead, actions, children, flush }: SectionProps) => (
  <Box className="card" component="section" aria-label={title}>
    <Group justify="space-between" px={20} pt={16} pb={flush ? 12 : 4} gap="xs">
      <Box miw={0}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" size="sm" component="div">
            {lead}
          </Text>
        )}
      </Box>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
    <Box px={flush ? 0 : 20} pb={flush ? 0 : 18} pt={flush ? 0 : 8}>
      {children}
    </Box>
  </Box>
);

/** Names and what stands behind them. */
export const Facts = ({ of }: { of: [name: ReactNode, value: ReactNode][] }) => (
  <dl className="facts">
    {of.map(([name, value], n) => (
      <Fact key={n} name={name} value={value} />
    ))}
  </dl>
);

const Fact = ({ name, value }: { name: ReactNode; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>
      {value ?? (
        <Text c="dimmed" size="sm" span>
          not set
        </Text>
      )}
    </dd>
  </>
);

/** JSON as it is. */
export const Json = ({ of, label }: { of: unknown; label: string }) => (
  <pre className="json mono" tabIndex={0} aria-label={label}>
    {typeof of === "string" ? of : JSON.stringify(of, null, 2)}
  </pre>
);

/** An id, short enough to stand in a line; the whole is shown by pointing at it. */
export const ShortId = ({ id }: { id: string }) => (
  <Code title={id}>{id.length > 14 ? `${id.slice(0, 12)}…` : id}</Code>
);

type ActProps = Omit<ButtonProps, "c"> & {
  c?: "red" | undefined;
  onClick: () => void;
  title?: string | undefined;
  children: ReactNode;
};

/** One of the things that can be done here. */
export const Act = ({ c, ...props }: ActProps) => (
  <Button size="sm" variant="default" {...(c ? { c } : {})} {...props} />
);
