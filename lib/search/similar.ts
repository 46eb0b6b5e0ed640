import type { Scores } from './scores';

/** The share of the query that a paper must cover, and its share of what the best paper covers. */
const MOST = 0.39;
const NEARLY_BEST = 0.9;
/** Weighs coverage higher than a short title. */
const COVERED_GAIN = 1_000;
/** More papers than this are not more alike than others. */
export const MOST_SIMILAR = 10;

/**
 * Whether all that was asked for only happens to stand in these papers: its words are scattered over
 * their texts, neither in a title nor next to each other.
 */
export function areScattered({ firm, wordsAsked }: Scores, papers: readonly number[]): boolean {
  const enough = Math.max(1, wordsAsked - 1);
  return wordsAsked > 0 && papers.every((paper) => (firm[paper] ?? 0) < enough);
}

/**
 * Of these papers those that cover most of what was asked for, and not much less than the best does; how
 * much they cover is their score.
 *
 * @param known - that have all words, perhaps by accident, and are found already
 */
export function mostCovered(
  { covered, asked, words, wordsAsked, sums }: Scores,
  papers: readonly number[],
  known: readonly number[],
): number[] {
  const order = papers
    .filter((paper) => (words[paper] ?? 0) * 2 >= wordsAsked)
    .sort((a, b) => (covered[b] ?? 0) - (covered[a] ?? 0));
  const best = covered[order[0] ?? 0] ?? 0;
  const least = Math.max(best * NEARLY_BEST, asked * MOST);
  const most = order
    .slice(0, MOST_SIMILAR)
    .filter((paper) => (covered[paper] ?? 0) >= least && !known.includes(paper));
  for (const paper of most) sums[paper] = (covered[paper] ?? 0) * COVERED_GAIN;
  return most;
}
