import type { Feature } from "#src/protocol/capability.ts";

type Asked = {
  /** the member it fills, as the API writes it; "": the whole of what it stands in */
  path: string;
  label: string;
  about?: string;
  optional?: boolean;
  /** has a line of its own, where others stand side by side */
  wide?: boolean;
  /** shown, and sent, only while another one beside it has one of these values */
  when?: [path: string, ...values: string[]];
  /** what stands in it at first; in a list "{n}" is the number of the item */
  start?: string;
};

export type Choice = { value: string; label: string };

/** One thing that is asked for, and how. */
export type Field = Asked &
  (
    | { is?: "text" | "long" | "number" | "url" | "date" | "moment" | "yes" | "json" }
    | { is: "choice"; choices: Choice[] }
    /** `accept`: as a file input has it; `named`: its member that takes the name of what is uploaded; `isOwn`: never an address */
    | { is: "file"; accept: string; named?: string; isOwn?: boolean }
    /** `one`: what an item is called; `numbered`: the member of it that says its place, from 0 */
    | { is: "many"; one: string; of: Field[]; least: number; most: number; always?: object; numbered?: string }
  );
export type Many = Extract<Field, { is: "many" }>;
export type FileAsked = Extract<Field, { is: "file" }>;
export type Leaf = Exclude<Field, Many | FileAsked>;

/** What a form asks for, and what its content has without anybody being asked. */
export type Form = { fields: Field[]; always?: unknown };

/** Something that can be sent. `is` is what it needs of its account. */
export type Kind = Form & {
  is: Feature;
  name: string;
  /** it is about a message that is there already, and answers none */
  about?: boolean;
};

/** The type on the wire, and the interactive kind when it is one: "interactive.button" is of the type "interactive". */
export const typeOf = ({ is }: Pick<Kind, "is">): string => is.split(".")[0] ?? is;

/** The path of a member of what stands at `at`. */
export const join = (at: string, path: string): string => (path === "" ? at : at === "" ? path : `${at}.${path}`);

export const choices = (...values: string[]): Choice[] => values.map((value) => ({ value, label: value }));
