import { Button, FileInput, Stack, TextInput } from "@mantine/core";
import { IconLink, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Account, api, ask } from "../client.ts";
import { told } from "../parts/problem.tsx";
import type { Draft } from "./draft.ts";
import { type FileAsked, join } from "./field.ts";

type Props = { account: Account; form: Draft; field: FileAsked; path: string };

/** A file: one of this machine's, uploaded as soon as it is chosen, or one that is fetched from where it stands. */
export function FileField({ field, path, ...of }: Props) {
  const [isLink, setLink] = useState(false);
  const turn = () => {
    setLink(!isLink);
    for (const name of ["id", "link"]) of.form.setFieldValue(join(path, name), "");
  };
  const Icon = isLink ? IconUpload : IconLink;
  return (
    <Stack gap={4} className="wide-field">
      {isLink ? <Address field={field} path={path} {...of} /> : <Upload field={field} path={path} {...of} />}
      {!field.isOwn && (
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          w="fit-content"
          leftSection={<Icon size={14} aria-hidden />}
          onClick={turn}
        >
          {isLink ? "Choose a file of this machine" : "Give an address of the web"}
        </Button>
      )}
    </Stack>
  );
}

function Address({ form, field, path }: Props) {
  const { error, ...link } = form.getInputProps(join(path, "link"));
  return (
    <TextInput
      label={field.label}
      description="WhatsApp or the gateway fetches it from there"
      withAsterisk={!field.optional}
      placeholder="https://"
      inputMode="url"
      {...link}
      error={error ?? form.getInputProps(join(path, "id")).error}
    />
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
  const state = uploading.isPending ? "It is being uploaded …" : value ? "It is uploaded." : undefined;
  return (
    <FileInput
      label={field.label}
      description={state ?? "Uploaded to the gateway at once"}
      error={uploading.error ? told(uploading.error).detail : error}
      withAsterisk={!field.optional}
      placeholder="Choose a file"
      accept={field.accept}
      leftSection={<IconUpload size={16} aria-hidden />}
      clearable
      clearButtonProps={{ "aria-label": "Take the file away" }}
      onChange={choose}
    />
  );
}
