/** What is being written, as far as it is: any member may still be missing. */
export type Content = Record<string, unknown>;

export const words = (value: unknown): string => (typeof value === "string" ? value : "");

const contentOf = (value: unknown): Content => (typeof value === "object" && value !== null ? (value as Content) : {});

/** A member that holds others; empty when it is not there. */
export const member = (content: Content, name: string): Content => contentOf(content[name]);

/** The items of a list; none when it is not there. */
export const members = (content: Content, name: string): unknown[] => {
  const list = content[name];
  return Array.isArray(list) ? list : [];
};

/** The same, of items that hold others. */
export const parts = (content: Content, name: string): Content[] => members(content, name).map(contentOf);
