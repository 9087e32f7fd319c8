import "./message.css";
import type { ReactNode } from "react";

type Props = { children: ReactNode; flush?: boolean; pressed?: ReactNode[] };

/** What is sent, in the colour of what is sent; below it what can be pressed. */
export const Bubble = ({ children, flush = false, pressed = [] }: Props) => (
  <div className="bubble">
    <div className={flush ? "" : "bubble-text"}>{children}</div>
    {pressed.map((one, n) => (
      <div key={n} className="pressed">
        {one}
      </div>
    ))}
  </div>
);
