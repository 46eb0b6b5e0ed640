import type { LocalizedText } from '../text/localized';
import { REFUSALS } from './refusals.words';

/** In bytes, and in characters where text came as text. */
export const MOST_BYTES = 5_000_000;

const CHARSET = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i;
/** Two bytes a letter, little or big end first. */
const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const SAMPLE = 65_536;

/**
 * Text of a file: UTF-8, UTF-16 with its mark, what a page names as its own, or the older Korean
 * encoding.
 *
 * @returns the text, or why it is none
 */
export function decode(bytes: Uint8Array): { text: string } | { refusal: LocalizedText } {
  if (bytes.length > MOST_BYTES) return { refusal: REFUSALS.tooLarge };
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return toText(bytes, marked[1]);
  // No text holds a zero byte; every picture, archive and PDF does, or fails to decode.
  if (bytes.subarray(0, SAMPLE).includes(0)) return { refusal: REFUSALS.binary };
  if (isUtf8(bytes)) return toText(bytes, 'utf-8');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return toText(bytes, CHARSET.exec(start)?.[1] ?? 'euc-kr');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // a TypeError is how the decoder says so
  }
}

function toText(
  bytes: Uint8Array,
  encoding: string,
): { text: string } | { refusal: LocalizedText } {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return isMostlyText(text) ? { text } : { refusal: REFUSALS.binary };
  } catch {
    return { refusal: REFUSALS.binary }; // the page names an encoding that does not exist
  }
}

/** A damaged letter here and there is still a text. */
function isMostlyText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not hold
  const damaged = sample.match(/[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return damaged * 20 <= sample.length && !sample.startsWith('%PDF-');
}
