import type { Json, Read } from "../read.ts";
import { members } from "../read.ts";
import type { Scope } from "../scope.ts";
import { cameWith, type Told } from "./told.ts";

/** What a value as a whole says; undefined when it cannot be read as that. */
export type ReadValue = (scope: Scope, value: Json) => Told | undefined;

export type Readers = Record<string, Read<unknown> | [string, Read<unknown>]>;

/**
 * Reads a value as an event about the business or a number: the members of its data, and those that must be there. With
 * none that must, what happened is said by where the value stands, and the members only add to it.
 */
export const telling = (type: Told["type"], readers: Readers, ...needed: string[]): ReadValue => {
  const read = members(readers, ...needed);
  return (scope, value) => {
    const found = read(value) ?? (needed.length === 0 ? {} : undefined);
    return found && { type, data: cameWith(scope, found) };
  };
};
