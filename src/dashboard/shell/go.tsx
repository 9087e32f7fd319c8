import { Center, Loader } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Goes to another address of the dashboard, once, however often it is drawn on the way. */
export function Go({ to }: { to: string }) {
  const navigate = useNavigate();
  const href = useRef(to);
  useEffect(() => {
    void navigate({ href: href.current, replace: true });
  }, [navigate]);
  return (
    <Center h="100vh">
      <Loader aria-label="Loading" />
    </Center>
  );
}
