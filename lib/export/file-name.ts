import { cleanText } from '../text/clean-text';

/** Characters that file systems refuse in names, or that Obsidian reads as part of a link. */
const REFUSED = /[\\/:*?"<>|#^[\]]+/g;
/** Windows device names, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** File systems allow 255 bytes; a Korean letter takes three. */
const MOST_BYTES = 180;

/** Makes a text a valid file name on any system, without extension; never empty. */
export function toFileName(text: string, fallback: string): string {
  const name = cleanText(
    cleanText(text)
      .replace(REFUSED, ' ')
      .replace(/\p{Cs}/gu, ''),
  );
  const short = cut(name).replace(/^[.\s]+|[.\s]+$/g, '');
  if (short === '') return fallback;
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Makes names unique, also on file systems that ignore case. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** @returns the name with its extension, numbered from the second use on */
  take(name: string, ending: string): string {
    let free = name;
    for (let nth = 2; this.#taken.has(free.toLowerCase()); nth++) free = `${name} (${nth})`;
    this.#taken.add(free.toLowerCase());
    return free + ending;
  }
}

function cut(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let short = '';
  for (const char of name) {
    bytes += encoder.encode(char).length;
    if (bytes > MOST_BYTES) return short;
    short += char;
  }
  return short;
}
