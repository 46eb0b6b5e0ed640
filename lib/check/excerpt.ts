import type { Prose } from '../digest/format';
import type { Locale } from './finding';

/**
 * English takes 1.9 characters for one of Korean (the median of 1,810 summaries of ours, 98% of them
 * between 1.5 and 2.5). Beyond these, one language says about half of the other at most.
 */
const LEAST_ENGLISH = 1.05;
const MOST_ENGLISH = 3.5;
/** A single sentence may be told in few words. */
const LEAST_SENTENCES = 3;

/**
 * Whether the other language gives only a part of what this one says: a sentence quoted from the paper
 * under a Korean review, a headline. What is missing in it says nothing.
 */
export function isExcerptedFrom({ ko, en }: Prose, locale: Locale): boolean {
  if (!ko || !en) return false;
  const [own, other] = locale === 'ko' ? [ko, en] : [en, ko];
  if (own.length < LEAST_SENTENCES || other.length * 2 > own.length) return false;
  const ratio = en.join(' ').length / ko.join(' ').length;
  return locale === 'ko' ? ratio < LEAST_ENGLISH : ratio > MOST_ENGLISH;
}
