import { firstStatusIdAt } from '../../lib/paper/status-id';

/** Synthetic keys; the `other` ones are in no digest and come from the same months. */
export interface Keys {
  posts: string[];
  papers: string[];
  otherPosts: string[];
  otherPapers: string[];
}

const FIRST_MS = Date.UTC(2015, 0, 1);
const LAST_MS = Date.UTC(2026, 11, 31);
const SEQUENCES = 2 ** 22;

/**
 * Makes keys of the shape digests have: snowflakes of 2015 to 2026 and five-digit arXiv ids of the
 * same months.
 *
 * @param count - of known posts, and as many papers
 * @param others - of unknown posts, and as many papers
 */
export function makeKeys(count: number, others: number, random: () => number): Keys {
  const posts = makeDistinct(count + others, () => makePost(random));
  const papers = makeDistinct(count + others, () => makePaper(random));
  return {
    posts: posts.slice(0, count),
    papers: papers.slice(0, count),
    otherPosts: posts.slice(count),
    otherPapers: papers.slice(count),
  };
}

function makeDistinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function makePost(random: () => number): string {
  const timeMs = Math.floor(FIRST_MS + random() * (LAST_MS - FIRST_MS));
  const sequence = BigInt(Math.floor(random() * SEQUENCES));
  return String(BigInt(firstStatusIdAt(timeMs)) + sequence);
}

function makePaper(random: () => number): string {
  const month = Math.floor(random() * 144);
  const year = String(15 + Math.floor(month / 12));
  const number = 1 + Math.floor(random() * 20_000);
  return `${year}${String((month % 12) + 1).padStart(2, '0')}.${String(number).padStart(5, '0')}`;
}
