import { ActionIcon, Button, Group, Input as Parts, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Account } from "../client.ts";
import { nextItem, shown } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { type Field, join, type Many } from "./field.ts";
import { FileField } from "./file-field.tsx";
import { Input } from "./input.tsx";

type Props = { account: Account; form: Draft; fields: Field[]; at: string };

/** The fields of a part of the message, which stands at `at`. */
export const Inputs = ({ fields, at, ...of }: Props) =>
  shown(fields, at === "" ? of.form.values : of.form.getInputProps(at).value).map((field) => (
    <One key={`${at} ${field.path}`} field={field} at={at} {...of} />
  ));

function One({ field, at, ...of }: Omit<Props, "fields"> & { field: Field }) {
  const path = join(at, field.path);
  if (field.is === "many") return <ManyFields field={field} path={path} {...of} />;
  if (field.is === "file") return <FileField field={field} path={path} {...of} />;
  return <Input field={field} at={at} form={of.form} />;
}

type ManyProps = { account: Account; form: Draft; field: Many; path: string };

/** A list that grows and shrinks: each item with fields of its own. */
function ManyFields({ account, form, field, path }: ManyProps) {
  const { value, error } = form.getInputProps(path);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const add = () => form.setFieldValue(path, [...items, nextItem(field, items)]);
  const isSingle = field.of.length === 1 && field.of[0]?.path === "";
  const Item = isSingle ? Line : Part;
  return (
    <fieldset className="many">
      <Text component="legend" size="sm" fw={600}>
        {field.label}
      </Text>
      {field.about && <Parts.Description>{field.about}</Parts.Description>}
      <Stack gap="xs">
        {items.map((_, n) => (
          <Item
            // What an item holds may change to anything, its place does not.
            key={n}
            {...{ account, form, field }}
            path={join(path, String(n))}
            name={`${field.one} ${n + 1}`}
            remove={items.length > field.least ? () => form.removeListItem(path, n) : undefined}
          />
        ))}
        {error && <Parts.Error role="alert">{error}</Parts.Error>}
        {items.length < field.most && (
          <Button
            variant="default"
            size="sm"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={add}
          >
            {field.one}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
}

type ItemProps = ManyProps & { name: string; remove: (() => void) | undefined };

/** An item of one line. */
function Line({ form, path, name, remove }: ItemProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput flex={1} aria-label={name} aria-required placeholder={name} {...form.getInputProps(path)} />
      <Remove name={name} remove={remove} />
    </Group>
  );
}

/** An item of several fields. */
const Part = ({ account, form, field, path, name, remove }: ItemProps) => (
  <fieldset className="item" aria-label={name}>
    <Group justify="space-between" gap="xs" mih={36}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Remove name={name} remove={remove} />
    </Group>
    <div className="item-fields">
      <Inputs account={account} form={form} fields={field.of} at={path} />
    </div>
  </fieldset>
);

const Remove = ({ name, remove }: Pick<ItemProps, "name" | "remove">) =>
  remove && (
    <ActionIcon variant="subtle" color="gray" size="lg" onClick={remove} aria-label={`Take ${name.toLowerCase()} away`}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
