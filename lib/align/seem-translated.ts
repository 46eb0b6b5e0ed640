import { fitOf, isDrop, isSmall, type Link, type Measured, sharesNothing, sizeOf } from './fit';

/** With a larger share of dropped sentences the texts do not say the same. */
const MOST_DROPPED = 0.7;
/** Nor with a smaller share of sentences outside of blocks and drops. */
const LEAST_TOLD = 0.35;
/**
 * Nor do they when the mean fit of links is below this, plus so much for each dropped sentence. Texts
 * of equally many sentences need less proof.
 */
const LEAST_FIT = { oneToOne: -2, other: -1.5, dropped: 1 };
/** A block is never rated worse than this, since it claims nothing about its sentences. */
const BLOCK_FIT = -4;

/**
 * Whether two texts with these links say the same at all, rather than being about different things.
 */
export function seemTranslated(measured: Measured, links: Link[]): boolean {
  const { ko, en } = measured;
  const kept = links.filter((link) => !isDrop(link));
  const dropped = links.length - kept.length;
  // Lengths alone tell nothing of texts that do not even have as many sentences.
  if (!areOneToOne(links) && kept.every((link) => sharesNothing(measured, link))) return false;
  const fits = kept.map((link) =>
    Math.max(fitOf(measured, link), isSmall(link) ? -Infinity : BLOCK_FIT),
  );
  const least = areOneToOne(links) ? LEAST_FIT.oneToOne : LEAST_FIT.other;
  const told = sumOf(kept.filter(isTold).map((link) => sizeOf(link.ko) + sizeOf(link.en)));
  if (told < LEAST_TOLD * (ko.size + en.size)) return false;
  if (dropped > MOST_DROPPED * Math.max(ko.size, en.size)) return false;
  return sumOf(fits) > least * fits.length + LEAST_FIT.dropped * dropped;
}

/** One sentence against however many is no mere block: these are its clauses. */
function isTold({ ko, en }: Link): boolean {
  return Math.min(sizeOf(ko), sizeOf(en)) === 1;
}

/** Equally many sentences are evidence. */
function areOneToOne(links: Link[]): boolean {
  return links.every(({ ko, en }) => sizeOf(ko) === 1 && sizeOf(en) === 1);
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
