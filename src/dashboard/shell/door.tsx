import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Trouble } from "../parts/problem.tsx";
import { whoIsThere } from "../questions.ts";

/** Lets in who is signed in; sends everybody else to sign in, and back to where they wanted to go. */
export function Door({ children }: { children: ReactNode }) {
  const me = useQuery(whoIsThere);
  const { href } = useLocation();
  if (me.isError) {
    return (
      <div className="door">
        <Trouble error={me.error} again={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data === undefined) {
    return (
      <Center h="100vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (me.data === null) return <Navigate to="/sign-in" search={{ next: href === "/" ? undefined : href }} replace />;
  return children;
}
