/**
 * Controls, bidirectional overrides, zero-width and filler characters: they hide or reorder text.
 * Zero-width joiner stays, emoji and some scripts need it.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+/g;

/**
 * Makes text from outside safe to show and to compare: composed (NFC), without hidden characters,
 * white space folded to single spaces. Markup is left as the characters it is; it is never parsed.
 */
export function cleanText(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(HIDDEN, '');
  return visible.normalize('NFC').replace(/ +/g, ' ').trim();
}
