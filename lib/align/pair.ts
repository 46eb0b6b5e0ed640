import type { Prose, Sentences } from '../digest/format';
import type { Bilingual } from '../text/localized';
import { alignClauses, alignSentences } from './align';
import type { Link } from './fit';
import { splitClauses } from './sentences';

/** What stands side by side: one or more sentences of each language that say the same. */
export type Pair = Bilingual<string>;

/**
 * Pairs a text that was written sentence for sentence, as our own weeks are; `null` where the languages
 * do not have as many sentences.
 */
export function pairInOrder({ ko, en }: Prose): Pair[] | null {
  if (!ko || !en || ko.length !== en.length) return null;
  return ko.map((sentence, at) => ({ ko: sentence, en: en[at] ?? null }));
}

/**
 * Sets the two languages of a text against each other.
 *
 * Sentence by sentence where the alignment is sure, several together where it is not; paragraph by
 * paragraph where only these can be told apart, else the whole against the whole: a wrong pair is worse
 * than a long one.
 *
 * @returns pairs in reading order; one side is `null` where that language is missing, or surely says
 * nothing of the kind
 */
export function pairSentences({ ko, en, breaks }: Prose): Pair[] {
  if (!ko) return (en ?? []).map((sentence) => ({ ko: null, en: sentence }));
  if (!en) return ko.map((sentence) => ({ ko: sentence, en: null }));
  const links = alignSentences(ko, en, breaks);
  if (links) return links.flatMap((link) => pairWithin(ko.slice(...link.ko), en.slice(...link.en)));
  const paragraphs = { ko: joinParagraphs(ko, breaks?.ko), en: joinParagraphs(en, breaks?.en) };
  return toPairs(
    paragraphs.ko,
    paragraphs.en,
    alignSentences(paragraphs.ko, paragraphs.en) ?? [wholeOf(paragraphs.ko, paragraphs.en)],
  );
}

/**
 * The pairs of one link: where one language joins by semicolons what the other says in several
 * sentences, clause by clause as far as that is sure.
 */
function pairWithin(ko: Sentences, en: Sentences): Pair[] {
  const [koParts, enParts] =
    ko.length > en.length ? [ko, en.flatMap(splitClauses)] : [ko.flatMap(splitClauses), en];
  const isDivided = koParts.length > ko.length || enParts.length > en.length;
  if (Math.min(ko.length, en.length) === 0 || ko.length === en.length || !isDivided) {
    return toPairs(ko, en, [wholeOf(ko, en)]);
  }
  return toPairs(koParts, enParts, alignClauses(koParts, enParts));
}

function joinParagraphs(sentences: Sentences, breaks: readonly number[] | null = null): string[] {
  const starts = [0, ...(breaks ?? [])];
  return starts.map((start, index) => sentences.slice(start, starts[index + 1]).join(' '));
}

function wholeOf(ko: Sentences, en: Sentences): Link {
  return { ko: [0, ko.length], en: [0, en.length] };
}

function toPairs(ko: Sentences, en: Sentences, links: Link[]): Pair[] {
  return links.map((link) => ({
    ko: ko.slice(...link.ko).join(' ') || null,
    en: en.slice(...link.en).join(' ') || null,
  }));
}
