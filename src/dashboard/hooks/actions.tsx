import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api, ask, type Hook } from "../client.ts";
import { Confirm } from "../parts/confirm.tsx";
import { tell, tellTrouble } from "../parts/notes.ts";
import { Act } from "../parts/page.tsx";
import { questions } from "../questions.ts";
import { useMay } from "../who.ts";
import { Rotate } from "./rotate.tsx";
import { Trial } from "./trial.tsx";

/** What can be done with a hook. */
export function HookActions({ hook }: { hook: Hook }) {
  const mayChange = useMay("hooks:write", "events:read");
  if (!mayChange) return null;
  return (
    <>
      <Trial hook={hook} />
      <Switch hook={hook} />
      <More hook={hook} />
    </>
  );
}

function Switch({ hook }: { hook: Hook }) {
  const setting = useMutation({
    mutationFn: (active: boolean) =>
      ask(api.PATCH("/api/v1/hooks/{id}", { params: { path: { id: hook.id } }, body: { active } })),
    onSuccess: ({ active }) => tell(active ? "It goes on: what waited is delivered." : "Suspended: nothing is lost."),
    onError: tellTrouble,
    onSettled: () => questions.invalidateQueries({ queryKey: ["hook", hook.id] }),
  });
  return (
    <Act loading={setting.isPending} onClick={() => setting.mutate(!hook.active)}>
      {hook.active ? "Suspend" : "Resume"}
    </Act>
  );
}

function More({ hook }: { hook: Hook }) {
  const [open, setOpen] = useState<"rotate" | "delete" | null>(null);
  const navigate = useNavigate();
  const dots = useRef<HTMLButtonElement>(null);
  // The item that opened the dialog is gone by then: without this the keyboard would begin anew at the top.
  const close = () => {
    setOpen(null);
    dots.current?.focus();
  };
  const remove = async () => {
    const { ended } = await ask(api.DELETE("/api/v1/hooks/{id}", { params: { path: { id: hook.id } } }));
    tell(
      ended === 0 ? "The hook is deleted." : `The hook is deleted; ${ended} events it was still to get ended with it.`,
    );
    await questions.invalidateQueries({ queryKey: ["hooks"] });
    await navigate({ to: "/hooks" });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={dots} size="sm" variant="default" px={10} aria-label="More that can be done">
            <IconDots size={17} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item renderRoot={(props) => <Link to="/hooks/$id/edit" params={{ id: hook.id }} {...props} />}>
            Change
          </Menu.Item>
          <Menu.Item onClick={() => setOpen("rotate")}>New secret</Menu.Item>
          <Menu.Item c="red" onClick={() => setOpen("delete")}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Rotate hook={hook} opened={open === "rotate"} close={close} />
      <Confirm
        opened={open === "delete"}
        close={close}
        title="Delete the hook?"
        verb="Delete"
        typed={hook.name}
        run={remove}
      >
        What it was still to get ends with it and is delivered nowhere. What was cached for it stays in the message
        cache, parked. To stop it for a while, suspend it instead.
      </Confirm>
    </>
  );
}
