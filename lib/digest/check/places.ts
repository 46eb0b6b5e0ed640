import type { Bilingual, Digest, DigestEntry, Prose, Said } from '../format';
import { pairSentences } from '../pair';
import type { Locale } from './finding';

/** One text of a digest and what to call the place where it stands. */
export interface Place {
  where: Said;
  text: Prose;
  /** the digest's own title and notice: each language may say these in its own way */
  isFrame?: true;
}

/** Longer than any sentence; what is beyond is not looked at, so that no text takes minutes. */
const MOST_CHARACTERS = 4000;

/** Every text of a digest that a reader sees, in reading order. */
export function listPlaces(digest: Digest): Place[] {
  return listWholePlaces(digest).map((place) => ({ ...place, text: clip(place.text) }));
}

function clip({ ko, en, ...rest }: Prose): Prose {
  const cut = (sentences: Prose['ko']) =>
    sentences?.map((sentence) => sentence.slice(0, MOST_CHARACTERS)) ?? null;
  return { ko: cut(ko), en: cut(en), ...rest };
}

function listWholePlaces(digest: Digest): Place[] {
  const { title, source, trends, entries } = digest;
  return [
    { where: { ko: '제목', en: 'title' }, text: asSentences(title), isFrame: true },
    ...trends.map((trend, index) => ({ where: atTrend(index), text: asSentences(trend) })),
    ...entries.flatMap(listEntryPlaces),
    { where: { ko: '출처 안내', en: 'notice' }, text: asSentences(source.notice), isFrame: true },
  ];
}

function listEntryPlaces(entry: DigestEntry): Place[] {
  const { ko, en } = atEntry(entry);
  return [
    { where: { ko: `${ko}, 제목`, en: `${en}, title` }, text: asSentences(entry.title) },
    { where: { ko: `${ko}, 요약`, en: `${en}, summary` }, text: entry.summary },
    { where: { ko: `${ko}, 초록`, en: `${en}, abstract` }, text: entry.abstract },
    ...(entry.extras ?? []).map(({ label, text }) => ({
      where: { ko: `${ko}, ${label}`, en: `${en}, ${label}` },
      text,
    })),
  ];
}

/** What to call an entry: by its rank, which is what the reader sees. */
export function atEntry({ rank }: DigestEntry): Said {
  return { ko: `${rank}번째 항목`, en: `entry ${rank}` };
}

/** What to call a trend, counted from 1. */
export function atTrend(index: number): Said {
  return { ko: `${index + 1}번째 동향`, en: `trend ${index + 1}` };
}

/** All that one language says in an entry, title first, for rules that only ask whether it is there. */
export function joinEntry({ title, summary, abstract }: DigestEntry, locale: Locale): string {
  return [title[locale], ...(summary[locale] ?? []), ...(abstract[locale] ?? [])]
    .filter((part) => part !== null)
    .join(' ');
}

/** A sentence and what stands beside it, or beside its clauses, in the other language. */
export function quotePair(text: Prose, locale: Locale, sentence: string): Bilingual {
  const pairs = pairSentences(text);
  const whole = pairs.find((one) => one[locale]?.includes(sentence));
  const beside = whole
    ? [whole]
    : pairs.filter((one) => sentence.includes(one[locale] ?? sentence));
  const join = (lang: Locale) => beside.flatMap((one) => one[lang] ?? []).join(' ') || null;
  return { ko: join('ko'), en: join('en'), [locale]: sentence };
}

function asSentences({ ko, en }: Bilingual): Prose {
  return { ko: ko === null ? null : [ko], en: en === null ? null : [en] };
}
