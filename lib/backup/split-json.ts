/** A JSON text in two parts that are both parsed, and together say what the whole says. */
interface SplitJson {
  /** the text, with `[0]`, `[1]`, … for each object and list that is an item of a list in the root */
  frame: string;
  /** where these stand in the text, end excluded */
  items: [start: number, end: number][];
}

/** A backup is eleven deep; the rest is room for fields of another time. */
const DEEPEST = 50;
/** Twice what a backup of the largest size holds; each costs memory many times its characters. */
const MOST_VALUES = 8_000_000;
/** Some tenths of a millisecond. */
const STRIDE = 200_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Takes the records out of a JSON object of lists of records, so that they can be parsed one by one:
 * parsing the whole is one piece of work that cannot be cut, and keeps everything in memory twice.
 *
 * Nothing is checked here but the size of it. The text is JSON exactly when the frame and all items
 * are.
 *
 * @returns `null` when it is nested deeper or holds more values than any backup
 */
export function* splitJson(text: string): Generator<void, SplitJson | null> {
  const items: SplitJson['items'] = [];
  const frame: string[] = [];
  let depth = 0;
  let values = 0;
  let itemStart = -1;
  let framedTo = 0;
  let rest = STRIDE;
  let isInString = false;
  let isInList = false;
  for (let at = 0; at < text.length; at += 1) {
    if (at > rest) {
      rest += STRIDE;
      yield;
    }
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === COMMA) values += 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (depth === 1) isInList = code === OPEN_LIST;
      if (depth === 2 && isInList) itemStart = at;
      depth += 1;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 2 && itemStart >= 0) {
        frame.push(text.slice(framedTo, itemStart), `[${items.length}]`);
        items.push([itemStart, at + 1]);
        [itemStart, framedTo] = [-1, at + 1];
      }
    }
    if (depth > DEEPEST || values > MOST_VALUES) return null;
  }
  return { frame: frame.join('') + text.slice(framedTo), items };
}
