import { toFields } from '../text/json';
import { readInstant } from './instant';

/** More sentences than any text has. */
const MOST_PAIRS = 100_000;

/** How far a reader got in a paper's text. */
export interface Reached {
  /** index of the sentence, with its counterpart, that was first in view */
  pair: number;
  /** number of sentences; the index does not apply to a text with another number */
  of: number;
  /** ISO instant */
  at: string;
}

/** Reads how far a reader got; `null` if the data is malformed. @param data - of unknown origin */
export function readReached(data: unknown): Reached | null {
  const { pair, of, at: time } = toFields(data);
  const at = readInstant(time);
  if (!isCount(pair) || !isCount(of) || pair >= of || !at) return null;
  return { pair, of, at };
}

function isCount(data: unknown): data is number {
  return Number.isSafeInteger(data) && Number(data) >= 0 && Number(data) <= MOST_PAIRS;
}
