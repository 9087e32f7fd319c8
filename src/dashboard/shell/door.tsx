import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Trouble } from "../parts/problem.tsx";
import { whoIsThere } from "../questions.ts";
import { Go } from "./go.tsx";

/** Lets in who is signed in; sends everybody else to sign in, and back to where they wanted to go. */
export function Door({ children }: { children: ReactNode }) {
  const me = useQuery(whoIsThere);
  const router = useRouter();
  if (me.isError && me.data === undefined) {
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
  if (me.data === null) return <Go to={signInFor(router.state.location.href)} />;
  return children;
}

const signInFor = (href: string): string => (href === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(href)}`);
