/** A value of a property: a text, texts in a list, an ISO day, a number, yes or no. */
export type Property = string | readonly string[] | { day: string } | number | boolean;

/** Characters that YAML wants escaped and JSON does not. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes properties as YAML between two lines of dashes, where Obsidian and site generators read them.
 * Texts are quoted as in JSON, which YAML 1.2 contains; so a text is never read as anything else.
 *
 * @param properties - those that are `null`, empty or an empty list are left out
 * @see https://help.obsidian.md/properties
 */
export function writeFrontMatter(properties: Readonly<Record<string, Property | null>>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => writeProperty(name, value));
  return ['---', ...lines, '---', ''].join('\n');
}

function writeProperty(name: string, value: Property | null): string[] {
  if (value === null || value === '') return [];
  if (typeof value === 'number' || typeof value === 'boolean') return [`${name}: ${value}`];
  if (typeof value === 'string') return [`${name}: ${quote(value)}`];
  if ('day' in value) return [`${name}: ${value.day}`];
  if (value.length === 0) return [];
  return [`${name}:`, ...value.map((text) => `  - ${quote(text)}`)];
}

function quote(text: string): string {
  const toCode = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(UNPRINTABLE, toCode);
}
