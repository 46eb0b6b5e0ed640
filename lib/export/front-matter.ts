/** A property value: a text, a list of texts, an ISO day, a number or a boolean. */
export type Property = string | readonly string[] | { day: string } | number | boolean;

/** Characters that must be escaped in YAML but not in JSON. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes properties as YAML between two lines of dashes, as Obsidian and site generators read it.
 * Texts are quoted as in JSON, which YAML 1.2 contains; so a text is never read as anything else.
 *
 * @param properties - `null`, empty texts and empty lists are left out
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
