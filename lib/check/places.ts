import { entryPlace } from '../digest/entry-place';
import type { Digest, DigestEntry, Prose, Sentences } from '../digest/format';
import type { Bilingual, LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Locale } from './finding';

/** One text of a digest and what to call the place where it stands. */
export interface Place {
  where: LocalizedText;
  text: Prose;
  /** the digest's own title and notice, and a name as title: each language may say these in its own way */
  isFrame?: true;
  /** one language may name the paper and the other say what it is */
  isTitle?: true;
}

/** Longer than any title, sentence, text: what is beyond is not looked at, so that none takes minutes. */
const MOST_CHARACTERS = { title: 600, sentence: 4_000, text: 10_000 };

/** Every text of a digest that a reader sees, in reading order. */
export function listPlaces({ title, source, trends, entries }: Digest): Place[] {
  return [
    { where: CHECK_WORDS.parts.title, text: asSentences(title), isFrame: true },
    ...trends.map((trend, index) => ({ where: atTrend(index), text: asSentences(trend) })),
    ...entries.flatMap(listEntryPlaces),
    { where: CHECK_WORDS.notice, text: asSentences(source.notice), isFrame: true },
  ];
}

/** The digest, cut to the lengths that are checked. */
export function clipDigest(digest: Digest): Digest {
  const { title, source, trends, entries } = digest;
  return {
    ...digest,
    title: clipTitle(title),
    source: { ...source, notice: clipBilingual(source.notice, MOST_CHARACTERS.sentence) },
    trends: trends.map((trend) => clipBilingual(trend, MOST_CHARACTERS.sentence)),
    entries: entries.map(clipEntry),
  };
}

/** One entry, cut to the lengths that are checked. */
export function clipEntry(entry: DigestEntry): DigestEntry {
  const { title, summary, abstract, extras } = entry;
  return {
    ...entry,
    title: clipTitle(title),
    summary: clipProse(summary),
    abstract: clipProse(abstract),
    ...(extras && { extras: extras.map((one) => ({ ...one, text: clipProse(one.text) })) }),
  };
}

function clipTitle(title: Bilingual): Bilingual {
  return clipBilingual(title, MOST_CHARACTERS.title);
}

function clipBilingual({ ko, en }: Bilingual, most: number): Bilingual {
  return { ko: ko?.slice(0, most) ?? null, en: en?.slice(0, most) ?? null };
}

function clipProse({ ko, en, ...rest }: Prose): Prose {
  return { ko: ko && clipSentences(ko), en: en && clipSentences(en), ...rest };
}

/** The first sentence always, as sentences of a text are at least one. */
function clipSentences(sentences: Sentences): Sentences {
  const [first, ...others] = sentences.map((one) => one.slice(0, MOST_CHARACTERS.sentence));
  let left = MOST_CHARACTERS.text - (first?.length ?? 0);
  const kept = others.filter((one) => {
    left -= one.length;
    return left > 0;
  });
  return [first ?? '', ...kept];
}

function listEntryPlaces(entry: DigestEntry): Place[] {
  return [
    {
      where: atPart(entry, CHECK_WORDS.parts.title),
      text: asSentences(entry.title),
      isTitle: true,
      ...(isCalledByName(entry) && { isFrame: true }),
    },
    { where: atPart(entry, CHECK_WORDS.parts.summary), text: entry.summary },
    { where: atPart(entry, CHECK_WORDS.parts.abstract), text: entry.abstract },
    ...(entry.extras ?? []).map(({ label, text }) => ({
      where: atPart(entry, label),
      text,
    })),
  ];
}

/** A name of so many words at most may stand for a title: Agent Laboratory, Gemini 1.5 Pro. */
const MOST_WORDS_IN_NAME = 4;

/**
 * Whether the Korean title is the paper's name and nothing else, which is not translated: one word,
 * a word with its version, or what the Korean text or the English title before its colon calls it.
 */
function isCalledByName({ title, summary, abstract }: DigestEntry): boolean {
  const name = title.ko ?? '';
  const words = name.split(/\s+/);
  if (name === '' || /[가-힣]/.test(name) || words.length > MOST_WORDS_IN_NAME) return false;
  if (words.slice(1).some((word) => /^v?\d/.test(word)) || words.length === 1) return true;
  const korean = [...(summary.ko ?? []), ...(abstract.ko ?? [])];
  return title.en?.startsWith(`${name}:`) || korean.some((sentence) => sentence.includes(name));
}

/** What to call an entry: by its rank, which is what the reader sees. */
export function atEntry({ rank }: DigestEntry): LocalizedText {
  return entryPlace(rank);
}

/** What to call a part of an entry: `7번째 항목, 요약`. @param part - a heading of its own stays as it is */
export function atPart(entry: DigestEntry, part: LocalizedText | string): LocalizedText {
  return localize(CHECK_WORDS.placeIn, { entry: atEntry(entry), part });
}

/** What to call a trend, counted from 1. */
export function atTrend(index: number): LocalizedText {
  return localize(CHECK_WORDS.trend, { number: index + 1 });
}

/** All that one language says in an entry, title first, for rules that only ask whether it is there. */
export function joinEntry({ title, summary, abstract }: DigestEntry, locale: Locale): string {
  return [title[locale], ...(summary[locale] ?? []), ...(abstract[locale] ?? [])]
    .filter((part) => part !== null)
    .join(' ');
}

function asSentences({ ko, en }: Bilingual): Prose {
  return { ko: ko === null ? null : [ko], en: en === null ? null : [en] };
}
