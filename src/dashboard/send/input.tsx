import { Checkbox, JsonInput, Select, Textarea, TextInput } from "@mantine/core";
import type { Draft } from "./draft.ts";
import { join, type Leaf } from "./field.ts";

type Props = { form: Draft; field: Leaf; at: string };

/** A field of one value. */
export function Input({ form, field, at }: Props) {
  const path = join(at, field.path);
  const { label, about, is, optional, wide } = field;
  const { value, error, onChange, ...rest } = form.getInputProps(path);
  const common = {
    label,
    description: about,
    error,
    value: String(value ?? ""),
    onChange,
    ...rest,
    className: wide || is === "long" ? "wide-field" : "",
  };
  const needed = { withAsterisk: !optional, "aria-required": !optional };
  if (is === "choice") {
    const clear = optional ? { clearable: true, clearButtonProps: { "aria-label": `No ${label.toLowerCase()}` } } : {};
    const choose = (one: string | null) => form.setFieldValue(path, one ?? "");
    return (
      <Select
        {...common}
        {...needed}
        {...clear}
        placeholder={optional ? "None" : ""}
        allowDeselect={false}
        data={field.choices}
        value={common.value || null}
        onChange={choose}
      />
    );
  }
  if (is === "yes") {
    const tick = (event: { currentTarget: { checked: boolean } }) =>
      form.setFieldValue(path, event.currentTarget.checked ? "yes" : "");
    return (
      <Checkbox {...rest} label={label} description={about} error={error} checked={value === "yes"} onChange={tick} />
    );
  }
  if (is === "json") return <JsonInput autosize minRows={4} {...common} {...needed} classNames={{ input: "mono" }} />;
  if (is === "long") return <Textarea autosize minRows={3} {...common} {...needed} />;
  return <TextInput {...common} {...needed} {...KEYBOARDS[is ?? "text"]} />;
}

const KEYBOARDS = {
  text: {},
  number: { inputMode: "decimal" as const },
  url: { inputMode: "url" as const, placeholder: "https://" },
  date: { type: "date" },
  moment: { type: "datetime-local" },
};
