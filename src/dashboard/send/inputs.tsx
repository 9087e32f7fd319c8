import { Checkbox, FileInput, JsonInput, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type Account, api, ask } from "../client.ts";
import { told } from "../parts/problem.tsx";
import type { Values } from "./compose.ts";
import type { Field } from "./types.ts";

type Props = {
  account: Account;
  type: string;
  fields: Field[];
  values: Values;
  faults: Record<string, string>;
  change: (values: Values) => void;
};

/** The fields of a message's content. */
export const Inputs = ({ account, type, fields, values, faults, change }: Props) => (
  <>
    {fields.map((field) => (
      <Input
        key={`${type}.${field.path}`}
        account={account}
        field={field}
        value={values[field.path] ?? ""}
        error={faults[field.path] ?? faults[field.path ? `${type}.${field.path}` : type]}
        change={(value) => change({ ...values, [field.path]: value })}
      />
    ))}
  </>
);

type InputProps = {
  account: Account;
  field: Field;
  value: string;
  error: string | undefined;
  change: (value: string) => void;
};

function Input({ account, field, value, error, change }: InputProps) {
  const { label, about, is, optional, choices = [] } = field;
  const common = { label, description: about, error, required: !optional, value };
  if (is === "json") return <JsonInput autosize minRows={4} {...common} onChange={change} className="mono" />;
  if (is === "choice") {
    return <Select {...common} value={value || null} data={choices} onChange={(one) => change(one ?? "")} />;
  }
  if (is === "yes") {
    const onChange = (event: { currentTarget: { checked: boolean } }) =>
      change(event.currentTarget.checked ? "yes" : "");
    return <Checkbox label={label} description={about} error={error} checked={value === "yes"} onChange={onChange} />;
  }
  if (is === "file") return <Upload account={account} field={field} value={value} error={error} change={change} />;
  const onChange = (event: { currentTarget: { value: string } }) => change(event.currentTarget.value);
  if (is === "long" || is === "lines") return <Textarea autosize minRows={3} {...common} onChange={onChange} />;
  return <TextInput {...common} onChange={onChange} inputMode={is === "number" ? "decimal" : undefined} />;
}

/** A file of this machine, uploaded to the gateway as soon as it is chosen. */
function Upload({ account, field, value, error, change }: InputProps) {
  const uploading = useMutation({
    mutationFn: (file: File) => {
      const query = { account_id: account.id, filename: file.name };
      const headers = { "content-type": file.type || "application/octet-stream" };
      return ask(
        api.POST("/api/v1/media", {
          params: { query },
          headers,
          body: file as never,
          bodySerializer: (body: unknown) => body as never,
        }),
      );
    },
    onSuccess: ({ id }) => change(id),
  });
  const wrong = uploading.error ? told(uploading.error).detail : error;
  return (
    <FileInput
      label={field.label}
      description={uploading.isPending ? "It is being uploaded …" : value ? `Uploaded as ${value}` : field.about}
      error={wrong}
      placeholder="Choose a file"
      clearable
      clearButtonProps={{ "aria-label": "Take the file away" }}
      onChange={(file) => (file ? uploading.mutate(file) : change(""))}
    />
  );
}
