/** An object of unknown origin, read by the names of its fields. */
export type Fields = Record<string, unknown>;

/** Whether data has fields that can be read by name. True for arrays too. */
export function isObject(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null;
}

/** The fields of an object; none for `null` and for every value that is not an object. */
export function toFields(data: unknown): Fields {
  return isObject(data) ? data : {};
}

/** The items of an array; none for every value that is not an array. */
export function toArray(data: unknown): unknown[] {
  return Array.isArray(data) ? data : [];
}

/**
 * Parses JSON whose author is unknown. Bound its size before.
 *
 * @returns `undefined`, which JSON cannot say, when the text is not JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
