import type { IdentifyPaper, IdentifyPost } from '../paper/ref';
import { type Language, languageOf } from '../text/language';
import type { LocalizedText } from '../text/localized';
import { isInOtherLanguage } from '../text/other-language';
import { localize } from '../text/sentences';
import type { DigestEntry, DigestExtra, Prose } from './format';
import { LinkSorter, LONGEST_LABEL, linksIn } from './link-sorter';
import type { Draft, Part } from './outline-writer';
import { PARSE_WORDS } from './parse-week.words';
import { endsWithLinks, isLinkLine, splitByLabels, withoutLinkNames } from './part-labels';
import { splitEntryTitle } from './split-title';

/** What the reading of posts is told by those who know sites and languages. */
export interface EntryContext {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
  splitSentences(text: string, lang: Language): string[];
}

/** An entry as it was posted; its place is counted later. */
export type ReadEntry = Omit<DigestEntry, 'rank'>;

type Complain = (what: LocalizedText) => void;

/** More than any real text: what exceeds it is not read, and said. */
const MOST_CHARACTERS = 60_000;
const MOST_SENTENCES = 400;
const MOST_EXTRAS = 20;
/** An address behind the last sentence is a link, and no part of the text. */
const ADDRESS_BEHIND = /(?<=[.!?。)]\s)https?:\/\/\S{1,2000}$/i;
/** A line of a paragraph that is nothing but an address, after signs at most. */
const ADDRESS_LINE = /^[^\p{L}\p{N}]{0,10}https?:\/\/\S{1,2000}$/iu;
/** A line of code or of a formula, whose letters are of no language. */
const SIGNS_ALONE =
  /^\s*(?:\$\$|\\(?:begin|end|sum|frac|int|prod|mathbb|mathcal|left|text)(?![a-z]).*|[\w.]{1,60}\([^\s()]{0,60}\);?|[{}();]{1,4})\s*$/;
const TOO_MANY_PARTS: LocalizedText = localize(PARSE_WORDS.tooManyParts, { most: MOST_EXTRAS });

/** Reads one entry, yielding after each part: a part is never long, an entry may be. */
export function* readEntry(
  draft: Draft,
  knowledge: EntryContext,
  complain: Complain,
): Generator<void, ReadEntry> {
  const links = new LinkSorter(knowledge);
  for (const { url, text } of draft.titleLinks)
    links.add({ section: 'title', url, label: text, isInText: false });
  const texts: Record<'summary' | 'abstract', Paragraph[]> = { summary: [], abstract: [] };
  const byline: Paragraph[] = [];
  const extras: DigestExtra[] = [];
  for (const part of yield* partsOf(draft)) {
    const { title } = draft;
    yield* addLinks(part, title, links);
    const paragraphs = yield* paragraphsOf(part, title, complain);
    if (part.section === 'abstract') texts.abstract.push(...paragraphs);
    else if (part.section === 'byline') byline.push(...paragraphs);
    else if (part.section === 'summary' || part.section === 'lead')
      texts.summary.push(...paragraphs);
    else if (paragraphs.length > 0) {
      const text = yield* toProse(paragraphs, knowledge, complain);
      extras.push({ label: part.label || PARSE_WORDS.details[languageOfAll(paragraphs)], text });
    }
  }
  if (byline.length > 0) {
    const label = PARSE_WORDS.details[languageOfAll([...byline, ...texts.summary])];
    extras.unshift({ label, text: yield* toProse(byline, knowledge, complain) });
  }
  if (extras.length > MOST_EXTRAS) complain(TOO_MANY_PARTS);
  return {
    title: splitEntryTitle(draft.title),
    summary: yield* toProse(texts.summary, knowledge, complain),
    abstract: yield* toProse(texts.abstract, knowledge, complain),
    ...links.sorted(complain),
    ...(extras.length > 0 && { extras: extras.slice(0, MOST_EXTRAS) }),
  };
}

function* partsOf({ title, parts }: Draft): Generator<void, Part[]> {
  const split: Part[] = [];
  for (const part of parts) split.push(...(yield* splitByLabels(part, title)));
  return split;
}

function* addLinks(part: Part, title: string, links: LinkSorter): Generator<void, void> {
  for (const block of part.blocks) {
    yield;
    const isInText = 'text' in block && !isLinkLine(block, title) && !endsWithLinks(block);
    for (const link of linksIn(block, isLinkList(part)))
      links.add({ section: part.section, isInText, ...link });
  }
}

function languageOfAll(paragraphs: readonly Paragraph[]): Language {
  return paragraphs.some(({ lang }) => lang === 'ko') ? 'ko' : 'en';
}

interface Paragraph {
  lang: Language;
  text: string;
}

/**
 * The running text of a part, by language. Lines of one language, and what has no letters of its
 * own (a formula), go together. Where links are listed, short lines with links are not text, nor
 * are lines of nothing but links anywhere.
 */
function* paragraphsOf(
  part: Part,
  title: string,
  complain: Complain,
): Generator<void, Paragraph[]> {
  const isList = isLinkList(part);
  const paragraphs: Paragraph[] = [];
  let left = MOST_CHARACTERS;
  for (const block of part.blocks) {
    yield;
    if (!('text' in block)) continue;
    if (isList && block.links.length > 0 && block.text.length <= LONGEST_LABEL) continue;
    if (isLinkLine(block, title)) continue;
    left -= block.text.length;
    if (left < 0) {
      complain(PARSE_WORDS.entryCut);
      break;
    }
    const words = part.section === 'lead' ? withoutLinkNames(block) : block.text;
    const text = isList ? block.text : words.replace(ADDRESS_BEHIND, '');
    if (text === '') continue;
    paragraphs.push(...byLanguage(text, paragraphs.at(-1)?.lang ?? 'ko', complain));
  }
  return paragraphs;
}

/** Is it a part that lists addresses, rather than text with some in it? */
function isLinkList({ section }: Part): boolean {
  return section === 'papers' || section === 'links' || section === 'further';
}

function byLanguage(text: string, before: Language, complain: Complain): Paragraph[] {
  const runs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    if (ADDRESS_LINE.test(line)) continue;
    if (isInOtherLanguage(line)) {
      complain(PARSE_WORDS.paragraphOfAnotherLanguage);
      continue;
    }
    const last = runs.at(-1);
    const own = SIGNS_ALONE.test(line) ? null : languageOf(line);
    const lang = own ?? last?.lang ?? before;
    if (last?.lang === lang) last.text += ` ${line}`;
    else runs.push({ lang, text: line });
  }
  return runs;
}

function* toProse(
  paragraphs: readonly Paragraph[],
  { splitSentences }: EntryContext,
  complain: Complain,
): Generator<void, Prose> {
  const sentences: Record<Language, string[]> = { ko: [], en: [] };
  const breaks: Record<Language, number[]> = { ko: [], en: [] };
  let left = MOST_CHARACTERS * 2;
  for (const { lang, text } of paragraphs) {
    left -= text.length;
    if (left < 0 || sentences[lang].length >= MOST_SENTENCES) {
      complain(PARSE_WORDS.entryCut);
      break;
    }
    if (sentences[lang].length > 0) breaks[lang].push(sentences[lang].length);
    sentences[lang].push(...sentencesOf(text, splitSentences(text, lang)));
    yield;
  }
  const orNull = <T>(list: T[]) => (list.length > 0 ? list : null);
  const prose = { ko: orNull(sentences.ko), en: orNull(sentences.en) };
  const marks = { ko: orNull(breaks.ko), en: orNull(breaks.en) };
  return marks.ko || marks.en ? { ...prose, breaks: marks } : prose;
}

/**
 * Sentences that, joined by spaces, are the paragraph again: two that stand against each other
 * without a space (`models.Our findings`) stay one, so that no text differs from what was posted.
 */
function sentencesOf(text: string, split: readonly string[]): string[] {
  const sentences: string[] = [];
  let end = 0;
  for (const sentence of split) {
    const start = text.indexOf(sentence, end);
    const last = sentences.length - 1;
    if (start === end && last >= 0) sentences[last] += sentence;
    else sentences.push(sentence);
    end = Math.max(start, end) + sentence.length;
  }
  return sentences;
}
