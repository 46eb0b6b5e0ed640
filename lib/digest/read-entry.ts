import type { IdentifyPaper, IdentifyPost } from '../paper/ref';
import type { Block, BlockLink } from './block';
import type { DigestEntry, DigestExtra, DigestLink, Prose, Said } from './format';
import { isOfAnotherScript, type Language, languageOf } from './language';
import type { Draft, Part } from './outline';
import { splitTitle } from './split-title';

/** What the reading of posts is told by those who know sites and languages. */
export interface Knowledge {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
  splitSentences(text: string, lang: Language): string[];
}

/** An entry as it was posted; its place is counted later. */
export type ReadEntry = Omit<DigestEntry, 'rank'>;

type Complain = (what: Said) => void;

/** More than any real text: what exceeds it is not read, and said. */
const MOST_CHARACTERS = 60_000;
const MOST_LINKS = 50;
const MOST_SENTENCES = 400;
const MOST_EXTRAS = 20;
/** Longer, a line with a link is text and not the link's label. */
const LONGEST_LABEL = 200;
const CUT: Said = {
  ko: '글이 너무 길어 앞부분만 읽었어요.',
  en: 'A text is too long; only its beginning was read.',
};
const ANOTHER_LANGUAGE: Said = {
  ko: '한국어도 영어도 아닌 문단이 있어 뺐어요.',
  en: 'A paragraph is neither Korean nor English and was left out.',
};

/** Reads one entry, yielding after each part: a part is never long, an entry may be. */
export function* readEntry(
  draft: Draft,
  knowledge: Knowledge,
  complain: Complain,
): Generator<void, ReadEntry> {
  const links = new LinkSorter(knowledge);
  for (const { url, text } of draft.titleLinks.slice(0, MOST_LINKS))
    links.add('papers', { url, label: text });
  const texts: Record<'summary' | 'abstract', Paragraph[]> = { summary: [], abstract: [] };
  const extras: DigestExtra[] = [];
  for (const part of draft.parts) {
    for (const block of part.blocks) {
      yield;
      for (const link of linksOf(block, isLinkList(part))) links.add(part.section, link);
    }
    const paragraphs = yield* paragraphsOf(part, complain);
    if (part.section === 'abstract') texts.abstract.push(...paragraphs);
    else if (part.section === 'summary' || part.section === 'lead')
      texts.summary.push(...paragraphs);
    else if (paragraphs.length > 0 && extras.length < MOST_EXTRAS) {
      const text = yield* toProse(paragraphs, knowledge, complain);
      extras.push({ label: part.label, text });
    }
  }
  return {
    title: splitTitle(draft.title),
    summary: yield* toProse(texts.summary, knowledge, complain),
    abstract: yield* toProse(texts.abstract, knowledge, complain),
    ...links.sorted(),
    ...(extras.length > 0 && { extras }),
  };
}

interface Paragraph {
  lang: Language;
  text: string;
}

/**
 * The running text of a part, by language. Lines of one language, and what has no letters of its
 * own (a formula), go together. Where links are listed, short lines with links are not text.
 */
function* paragraphsOf(part: Part, complain: Complain): Generator<void, Paragraph[]> {
  const isList = isLinkList(part);
  const paragraphs: Paragraph[] = [];
  let left = MOST_CHARACTERS;
  for (const block of part.blocks) {
    yield;
    if (!('text' in block)) continue;
    if (isList && block.links.length > 0 && block.text.length <= LONGEST_LABEL) continue;
    if (isOfAnotherScript(block.text)) {
      complain(ANOTHER_LANGUAGE);
      continue;
    }
    left -= block.text.length;
    if (left < 0) {
      complain(CUT);
      break;
    }
    paragraphs.push(...byLanguage(block.text, paragraphs.at(-1)?.lang ?? 'ko'));
  }
  return paragraphs;
}

/** Is it a part that lists addresses, rather than text with some in it? */
function isLinkList({ section }: Part): boolean {
  return section === 'papers' || section === 'further';
}

function byLanguage(text: string, before: Language): Paragraph[] {
  const runs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    const last = runs.at(-1);
    const lang = languageOf(line) ?? last?.lang ?? before;
    if (last?.lang === lang) last.text += ` ${line}`;
    else runs.push({ lang, text: line });
  }
  return runs;
}

function* toProse(
  paragraphs: readonly Paragraph[],
  { splitSentences }: Knowledge,
  complain: Complain,
): Generator<void, Prose> {
  const sentences: Record<Language, string[]> = { ko: [], en: [] };
  const breaks: Record<Language, number[]> = { ko: [], en: [] };
  let left = MOST_CHARACTERS * 2;
  for (const { lang, text } of paragraphs) {
    left -= text.length;
    if (left < 0 || sentences[lang].length >= MOST_SENTENCES) {
      complain(CUT);
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

/** Puts each address where it belongs: the paper, posts about it, all else under its label. */
class LinkSorter {
  readonly #knowledge: Knowledge;
  readonly #papers = new Set<string>();
  readonly #discussions = new Set<string>();
  readonly #links = new Map<string, DigestLink>();

  /** how many may still come: what is repeated without end is not worth looking at */
  #left = 10 * MOST_LINKS;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  add(section: Part['section'], { url, label }: { url: string; label: string | null }): void {
    this.#left -= 1;
    if (this.#left < 0) return;
    if (this.#knowledge.identifyPost(url)) this.#discussions.add(withoutQuery(url));
    else if (this.#isPaper(section, url)) this.#papers.add(url);
    else if (!this.#links.has(url)) {
      const isNamed = label && !/^https?:\/\//i.test(label);
      this.#links.set(url, { label: isNamed ? label : new URL(url).hostname, url });
    }
  }

  sorted(): Pick<ReadEntry, 'papers' | 'discussions' | 'links'> {
    const links = [...this.#links.values()].filter(({ url }) => !this.#papers.has(url));
    return {
      papers: [...this.#papers].slice(0, MOST_LINKS),
      discussions: [...this.#discussions].slice(0, MOST_LINKS),
      links: links.slice(0, MOST_LINKS),
    };
  }

  /** Under the papers' heading any address is one; above it only what is known to hold papers. */
  #isPaper(section: Part['section'], url: string): boolean {
    const paper = this.#knowledge.identifyPaper(url);
    if (section === 'papers') return true;
    return section === 'lead' && paper !== null && paper.scheme !== 'url';
  }
}

function linksOf(block: Block, isList: boolean): { url: string; label: string | null }[] {
  if (block.kind === 'link') return [{ url: block.url, label: block.label }];
  if (!('links' in block)) return [];
  return block.links
    .slice(0, MOST_LINKS)
    .map((link) => (isList ? toLabelled(block, link) : { url: link.url, label: link.text }));
}

/** `코드: https://…` names its address before it; a link with words of its own is named by them. */
function toLabelled(
  block: Extract<Block, { text: string }>,
  { text, url }: BlockLink,
): { url: string; label: string } {
  if (block.links.length > 1 || block.text.length > LONGEST_LABEL || !/^https?:\/\//i.test(text))
    return { url, label: text };
  const label = block.text
    .replace(text, '')
    .replace(/^[\s\p{P}\p{S}]{1,20}|[\s:：(\-–—→]{1,20}$/gu, '');
  return { url, label: label || text };
}

/** Who shared a post, and from where, is no part of its address. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
