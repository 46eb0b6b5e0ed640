import { type Fields, isObject } from './json';
/** Writes data as JSON on one line, the fields of every object in the order of their names. */
export function stableJson(data: unknown): string {
  return JSON.stringify(sortFields(data));
}

/**
 * Whether two pieces of data say the same, in whatever order their fields stand. A field that is
 * `undefined` is one that is left out.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(ownField(one, name), ownField(other, name)));
}

function sortFields(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sortFields);
  if (!isObject(data)) return data;
  const names = Object.keys(data).sort();
  return Object.fromEntries(names.map((name) => [name, sortFields(data[name])]));
}

function ownField(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
