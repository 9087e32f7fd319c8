import { type ReactNode, useEffect, useRef } from "react";

const LAYERS = "g[class^=recharts-zIndex-layer]:not([tabindex])";

/** A chart for the eye alone: what it says is said beside it too. */
export function ForTheEye({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = box.current;
    if (!chart) return;
    // React listens on a chart's layers for the focus, and a browser takes that for a stop of the Tab key.
    const shut = () => {
      for (const layer of chart.querySelectorAll(LAYERS)) layer.setAttribute("tabindex", "-1");
    };
    shut();
    const watch = new MutationObserver(shut);
    watch.observe(chart, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} aria-hidden>
      {children}
    </div>
  );
}
