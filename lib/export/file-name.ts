import { cleanText } from '../text/clean-text';

/** What file systems refuse in names, and what Obsidian reads as part of a link. */
const REFUSED = /[\\/:*?"<>|#^[\]]+/g;
/** Devices of Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** File systems allow 255 bytes; Korean has three to a letter. */
const MOST_BYTES = 180;

/** Makes a text the name of a file on any system, without its ending; never empty. */
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

/** Makes names unique, also where a file system takes small and capital letters for the same. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** @returns the name with its ending; from the second time on with a number */
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
