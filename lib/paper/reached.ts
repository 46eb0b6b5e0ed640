import { toFields } from '../text/json';
import { readInstant } from './instant';

/** More sentences than any text has. */
const MOST_PAIRS = 100_000;

/** How far a reader came in a paper's text. */
export interface Reached {
  /** the sentence, with its counterpart, that stood first in view: its place in the text, from 0 */
  pair: number;
  /** how many there were; in a text with another number, the place is none */
  of: number;
  /** when, an ISO instant */
  at: string;
}

/** Reads how far a reader came; `null` when it says no such thing. @param data - of unknown origin */
export function readReached(data: unknown): Reached | null {
  const { pair, of, at: time } = toFields(data);
  const at = readInstant(time);
  if (!isCount(pair) || !isCount(of) || pair >= of || !at) return null;
  return { pair, of, at };
}

function isCount(data: unknown): data is number {
  return Number.isSafeInteger(data) && Number(data) >= 0 && Number(data) <= MOST_PAIRS;
}
