/** Far deeper than any digest, topic or feed. */
const DEEPEST = 200;
/** Twenty times a long week; a parser makes as many values in some fifty milliseconds. */
const MOST_VALUES = 200_000;
/** Some tenths of a millisecond. */
const STRIDE = 100_000;
/** A post may begin with a bracket too: `[2024/10/07 ~ 10/13] …`. */
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Weighs a text that looks like JSON: parsing it is one piece of work, which takes a second for two
 * million brackets within one another. Rests now and then.
 *
 * @returns why it should not be parsed; `null` when it can be, or is no JSON
 */
export function* weighJson(text: string): Generator<void, 'depth' | 'parts' | null> {
  if (!JSON_START.test(text)) return null;
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    if (at % STRIDE === 0) yield;
    const code = text.charCodeAt(at);
    if (code === QUOTE) isInString = !isInString;
    else if (isInString) at += code === BACKSLASH ? 1 : 0;
    else {
      const sign = text[at] ?? '';
      if (sign === ',') values += 1;
      else if (sign === '[' || sign === '{') depth += 1;
      else if (sign === ']' || sign === '}') depth -= 1;
    }
    if (depth > DEEPEST) return 'depth';
    if (values > MOST_VALUES) return 'parts';
  }
  return null;
}
