import type { ReactNode } from "react";

// As WhatsApp's own apps read a text: a mark right before and right after what it is for.
const MARKED =
  /```([\s\S]+?)```|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)|(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])/g;

/** A text with what WhatsApp makes bold, italic, struck out or even-spaced. */
function marked(text: string): ReactNode[] {
  const shown: ReactNode[] = [];
  let end = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, code, bold, italic, struck] = found;
    shown.push(text.slice(end, found.index));
    const key = found.index;
    if (code !== undefined) shown.push(<code key={key}>{code}</code>);
    else if (bold !== undefined) shown.push(<b key={key}>{marked(bold)}</b>);
    else if (italic !== undefined) shown.push(<i key={key}>{marked(italic)}</i>);
    else shown.push(<s key={key}>{marked(struck ?? "")}</s>);
    end = found.index + whole.length;
  }
  return [...shown, text.slice(end)];
}

export const Words = ({ of }: { of: string }) => <div className="bubble-words wrap">{marked(of)}</div>;
