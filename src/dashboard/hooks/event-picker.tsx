import { Accordion, Badge, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { EVENTS } from "virtual:events";

type Event = (typeof EVENTS)[number];

const FAMILIES = [...new Set(EVENTS.map(({ name }) => familyOf(name)))];

function familyOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

type Props = { value: string[]; change: (names: string[]) => void; error?: React.ReactNode };

/** Which events a hook is told of: whole families, or one by one, each with what it means. */
export function EventPicker({ value, change, error }: Props) {
  const [look, setLook] = useState("");
  const matches = EVENTS.filter(({ name, said }) => `${name} ${said}`.toLowerCase().includes(look.toLowerCase()));
  const families = FAMILIES.filter((family) => matches.some(({ name }) => familyOf(name) === family));
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Text component="legend" size="sm" fw={600}>
        Events
      </Text>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {value.length === 0 ? "None chosen: all but presence, history and hook events" : value.join(", ")}
        </Text>
        {value.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => change([])}>
            Choose none
          </Button>
        )}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <TextInput
        size="xs"
        aria-label="Look for an event"
        placeholder="Look for an event, such as “reaction”"
        value={look}
        onChange={(event) => setLook(event.currentTarget.value)}
      />
      <Accordion variant="contained" multiple chevronPosition="left">
        {families.map((family) => (
          <Family
            key={family}
            family={family}
            events={matches.filter(({ name }) => familyOf(name) === family)}
            value={value}
            change={change}
          />
        ))}
      </Accordion>
    </Stack>
  );
}

type FamilyProps = { family: string; events: Event[] } & Pick<Props, "value" | "change">;

function Family({ family, events, value, change }: FamilyProps) {
  const whole = `${family}.*`;
  const isWhole = value.includes(whole);
  const chosen = events.filter(({ name }) => value.includes(name)).length;
  const toggle = (name: string, isOn: boolean) => change(isOn ? [...value, name] : value.filter((one) => one !== name));
  const toggleWhole = (isOn: boolean) => {
    const others = value.filter((one) => familyOf(one) !== family);
    change(isOn ? [...others, whole] : others);
  };
  return (
    <Accordion.Item value={family}>
      <Accordion.Control>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {family}
          </Text>
          {isWhole && (
            <Badge size="sm" tt="none">
              all
            </Badge>
          )}
          {!isWhole && chosen > 0 && (
            <Badge size="sm" tt="none" variant="light">
              {chosen}
            </Badge>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap={8}>
          <Checkbox
            label={`All of ${family}, also those still to come`}
            checked={isWhole}
            onChange={(event) => toggleWhole(event.currentTarget.checked)}
          />
          {events.map(({ name, said }) => (
            <Checkbox
              key={name}
              label={name}
              description={said}
              checked={isWhole || value.includes(name)}
              disabled={isWhole}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
