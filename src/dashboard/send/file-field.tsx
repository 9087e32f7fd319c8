import { FileInput, Input, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { told } from "../parts/problem.tsx";
import type { Draft } from "./draft.ts";
import { type FileAsked, join } from "./field.ts";

type Props = { account: Account; form: Draft; field: FileAsked; path: string };

const WAYS = [
  { value: "id", label: "From here" },
  { value: "link", label: "From the web" },
];

/** A file: one of this machine's, uploaded as soon as it is chosen, or one that is fetched from where it stands. */
export function FileField({ field, path, ...of }: Props) {
  const { form } = of;
  const [way, setWay] = useState("id");
  const choose = (one: string) => {
    setWay(one);
    for (const name of ["id", "link"]) form.setFieldValue(join(path, name), "");
  };
  const link = form.getInputProps(join(path, "link"));
  return (
    <Stack gap={6}>
      <Input.Wrapper
        label={field.label}
        withAsterisk={!field.optional}
        labelElement="div"
        labelProps={{ display: "block" }}
        description={field.about}
      >
        <SegmentedControl
          data={WAYS}
          value={way}
          onChange={choose}
          aria-label={`Where the ${field.label.toLowerCase()} is`}
          mt={4}
          size="sm"
        />
      </Input.Wrapper>
      {way === "id" ? (
        <Upload field={field} path={path} {...of} />
      ) : (
        <TextInput
          aria-label={`Address of the ${field.label.toLowerCase()}`}
          placeholder="https://"
          inputMode="url"
          {...link}
          error={link.error ?? form.getInputProps(join(path, "id")).error}
        />
      )}
    </Stack>
  );
}

const uploaded = (account: Account, file: File) => {
  const query = { account_id: account.id, filename: file.name };
  const headers = { "content-type": file.type || "application/octet-stream" };
  // The contract's body is the file itself, which the client would write as JSON.
  const bodySerializer = (body: unknown) => body as never;
  return ask(api.POST("/api/v1/media", { params: { query }, headers, body: file as never, bodySerializer }));
};

function Upload({ account, form, field, path }: Props) {
  const { value, error } = form.getInputProps(join(path, "id"));
  const uploading = useMutation({
    mutationFn: (file: File) => uploaded(account, file),
    onSuccess: ({ id }, file) => {
      form.setFieldValue(join(path, "id"), id);
      if (field.named) form.setFieldValue(join(path, field.named), file.name);
    },
  });
  const choose = (file: File | null) => {
    form.setFieldValue(join(path, "id"), "");
    if (file) uploading.mutate(file);
  };
  return (
    <FileInput
      aria-label={`${field.label} of this machine`}
      description={
        uploading.isPending ? "It is being uploaded …" : value ? "It is uploaded." : "Uploaded to the gateway at once"
      }
      error={uploading.error ? told(uploading.error).detail : error}
      placeholder="Choose a file"
      accept={field.accept}
      leftSection={<IconUpload size={16} aria-hidden />}
      inputWrapperOrder={["label", "input", "description", "error"]}
      clearable
      clearButtonProps={{ "aria-label": "Take the file away" }}
      onChange={choose}
    />
  );
}
