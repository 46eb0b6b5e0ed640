import type { Pair } from '../align/pair';
import type { WeekRecord } from '../lookup/mirror-image';
import type { DigestHead, PaperRecord } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { cleanText } from '../text/clean-text';
import type { Bilingual, LocalizedText } from '../text/localized';
import { COPY_WORDS } from '../view/copy.words';
import { weekText } from '../view/dates';
import type { Words } from '../view/paper.words';
import { paperView } from '../view/paper-view';
import type { UiBundle } from '../view/ui-bundle';
import { rankText } from '../view/words';
import { addressOf } from './citation';

/** A text in one language. */
export interface Line {
  lang: Locale;
  text: string;
}

/** A block of copied text, before it is written as Markdown, plain text or HTML. */
export type CopyBlock =
  | { kind: 'title'; level: 1 | 2; lines: Line[] }
  | { kind: 'heading'; level: 2 | 3; lines: Line[] }
  /** sentences that belong together: one for each language */
  | { kind: 'pair'; lines: Line[] }
  | { kind: 'facts'; lang: Locale; facts: Fact[] };

/** A fact about the text itself, such as its source. */
export interface Fact {
  label: string;
  text: string;
  /** `https:`; `text` is empty if the address itself is the text */
  url: string | null;
}

/** Languages to copy, the reader's own first; a passage that has none of them is copied in the other. */
export type CopyLanguages = readonly Locale[];

/** Makes the blocks of a paper: its text, its address and links, and the source of the text. */
export function paperBlocks(
  record: PaperRecord,
  at: number,
  languages: CopyLanguages,
  both: UiBundle['words'],
): CopyBlock[] {
  const digest = record.texts[at]?.digest;
  const blocks = textBlocks(record, at, languages, both, '');
  const facts = blocks.at(-1);
  if (digest && facts?.kind === 'facts') {
    const words = both[facts.lang];
    const rank = rankText(words, digest.week.start, record.texts[at]?.rank ?? 0, digest.size);
    facts.facts.push(...originOf(digest, rank, words));
  }
  return blocks;
}

/** Makes the blocks of a week: its trends, its papers in order, and once for all papers their source. */
export function weekBlocks(
  week: WeekRecord,
  records: readonly PaperRecord[],
  languages: CopyLanguages,
  both: UiBundle['words'],
): CopyBlock[] {
  return [
    ...weekHeadBlocks(week, week.trends, languages),
    ...textsOfWeek(week, records).flatMap(({ record, at }) =>
      textBlocks(record, at, languages, both, `${record.texts[at]?.rank}. `),
    ),
    weekFootBlock(week, languages, both),
  ];
}

/** Makes the blocks above the papers of a week: its title, and its trends if it has any. */
export function weekHeadBlocks(
  week: DigestHead,
  trends: WeekRecord['trends'],
  languages: CopyLanguages,
): CopyBlock[] {
  const lang = languages[0] ?? 'en';
  const titles = linesOf(week.title, languages);
  const lines = titles.length > 0 ? titles : [{ lang, text: weekText(week.week, lang) }];
  const passages = trends.flatMap((trend) => pairBlocks([trend], languages));
  return [
    { kind: 'title', level: 1, lines },
    ...(passages.length > 0 ? [headingOf(2, COPY_WORDS.trends, languages), ...passages] : []),
  ];
}

/** Makes the block below the papers of a week: the source of their texts. */
export function weekFootBlock(
  week: DigestHead,
  languages: CopyLanguages,
  both: UiBundle['words'],
): CopyBlock {
  const lang = languages[0] ?? 'en';
  return { kind: 'facts', lang, facts: originOf(week, weekText(week.week, lang), both[lang]) };
}

/** Returns the papers of a week in order, each with the index of that week's text. */
export function textsOfWeek(
  week: Pick<WeekRecord, 'id'>,
  records: readonly PaperRecord[],
): { record: PaperRecord; at: number }[] {
  return records
    .map((record) => {
      const at = record.texts.findIndex(({ digest }) => digest.id === week.id);
      return { record, at, rank: record.texts[at]?.rank ?? 0 };
    })
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.rank - other.rank);
}

/**
 * Makes the blocks of a paper without the facts that its week states once: its text, then its links.
 *
 * @param mark - precedes the title
 */
export function textBlocks(
  record: PaperRecord,
  at: number,
  languages: CopyLanguages,
  both: UiBundle['words'],
  mark: string,
): CopyBlock[] {
  const lang = languages[0] ?? 'en';
  const view = paperView(record, both, lang, at, true);
  const text = record.texts[at];
  if (!view || !text) return [];
  const [first, ...others] = linesOf(view.title, languages);
  const url = addressOf(record, at);
  const links = view.links.filter((link) => link.url !== text.digest.source.url);
  return [
    {
      kind: 'title',
      level: 2,
      lines: first ? [{ ...first, text: mark + first.text }, ...others] : [],
    },
    ...view.sections.flatMap(({ heading, pairs }) => {
      const passages = pairBlocks(pairs, languages);
      const name = { ko: heading.ko ?? '', en: heading.en ?? '' };
      return passages.length > 0 ? [headingOf(3, name, languages), ...passages] : [];
    }),
    {
      kind: 'facts',
      lang,
      facts: [
        ...(url ? [{ label: COPY_WORDS.paper[lang], text: '', url }] : []),
        ...links.map((link) => ({ label: cleanText(link.text), text: '', url: link.url })),
      ],
    },
  ];
}

/** Returns the source of a text and who wrote it. A private source is not named. */
function originOf({ source, way }: DigestHead, place: string, words: Words): Fact[] {
  const lang = words.language;
  const url = source.url.startsWith('https://') && URL.canParse(source.url) ? source.url : null;
  const name = cleanText(source.name) || words.privateSource;
  const notice = linesOf(source.notice, [lang])[0]?.text;
  const label = way === 'bundled' ? words.modelWritten : words.aboutText;
  return [
    { label: COPY_WORDS.source[lang], text: `${name} · ${place}`, url },
    ...(notice ? [{ label, text: notice, url: null }] : []),
  ];
}

function headingOf(level: 2 | 3, text: LocalizedText, languages: CopyLanguages): CopyBlock {
  return { kind: 'heading', level, lines: languages.map((lang) => ({ lang, text: text[lang] })) };
}

/** Two languages alternate sentence by sentence; in one language, adjacent sentences form a paragraph. */
function pairBlocks(pairs: readonly Pair[], languages: CopyLanguages): CopyBlock[] {
  const blocks: CopyBlock[] = [];
  for (const pair of pairs) {
    const lines = linesOf(pair, languages);
    const [line] = lines;
    const last = blocks.at(-1);
    const before = last?.kind === 'pair' ? last.lines[0] : undefined;
    if (languages.length === 1 && line && before?.lang === line.lang)
      before.text += ` ${line.text}`;
    else if (line) blocks.push({ kind: 'pair', lines });
  }
  return blocks;
}

/** Returns a text in those of the wanted languages that it has; if it has none of them, in the other. */
export function linesOf(text: Bilingual, languages: CopyLanguages): Line[] {
  const all = (['ko', 'en'] as const).map((lang) => ({ lang, text: cleanText(text[lang] ?? '') }));
  const present = all.filter((line) => line.text !== '');
  const wanted = languages.flatMap((lang) => present.filter((line) => line.lang === lang));
  return wanted.length > 0 ? wanted : present;
}
