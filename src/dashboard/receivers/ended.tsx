import { Button } from "@mantine/core";
import { IconHourglassEmpty } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api, ask, type Hook } from "../client.ts";
import { tellTrouble } from "../parts/notes.ts";
import { Empty } from "../parts/page.tsx";
import { questions } from "../questions.ts";
import { useMay, useMe } from "../who.ts";
import { newReceiver } from "./questions.ts";

/** A hook's test receiver is gone after its day: the hook gets another one, or an address of its own. */
export function Ended({ hook }: { hook: Hook }) {
  const me = useMe();
  const mayWrite = useMay("hooks:write", "events:read");
  const pointing = useMutation({
    mutationFn: async () => {
      const url = await newReceiver(hook.user_id === me.id ? {} : { user_id: hook.user_id });
      return ask(api.PATCH("/api/v1/hooks/{id}", { params: { path: { id: hook.id } }, body: { url, active: true } }));
    },
    onError: tellTrouble,
    onSuccess: () => questions.invalidateQueries({ queryKey: ["hook", hook.id] }),
  });
  return (
    <Empty
      icon={<IconHourglassEmpty size={32} stroke={1.4} aria-hidden />}
      title="Its test receiver has ended"
      action={
        mayWrite && (
          <Button loading={pointing.isPending} onClick={() => pointing.mutate()}>
            Point the hook at a new one
          </Button>
        )
      }
    >
      They last a day. It answers that it is gone, which suspends the hook: nothing is lost, what waits is delivered to
      the new one.
    </Empty>
  );
}
