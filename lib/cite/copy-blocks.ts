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

/** A piece of what is copied, before it is written as Markdown, plain text or HTML. */
export type CopyBlock =
  | { kind: 'title'; level: 1 | 2; lines: Line[] }
  | { kind: 'heading'; level: 2 | 3; lines: Line[] }
  /** sentences that belong together: one for each language */
  | { kind: 'pair'; lines: Line[] }
  | { kind: 'facts'; lang: Locale; facts: Fact[] };

/** What is said of the text itself, as where it is from. */
export interface Fact {
  label: string;
  text: string;
  /** `https:`; where its words are the address, the text is empty */
  url: string | null;
}

/** In which languages, the reader's own first; one that a passage lacks is replaced by the other. */
export type CopyLanguages = readonly Locale[];

/** A paper as it is copied: its text, where it is to be read, and where the text is from. */
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

/** A week as it is copied: its trends, its papers in their order, and once for all where they are from. */
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

/** What stands above the papers of a week: its title and its trends, where it has any. */
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

/** What stands below the papers of a week: where their texts are from. */
export function weekFootBlock(
  week: DigestHead,
  languages: CopyLanguages,
  both: UiBundle['words'],
): CopyBlock {
  const lang = languages[0] ?? 'en';
  return { kind: 'facts', lang, facts: originOf(week, weekText(week.week, lang), both[lang]) };
}

/** The papers of a week in their order, each with the text that the week has of it. */
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
 * A paper without what is said once of its week: its text, and last of all where it is to be read.
 *
 * @param mark - stands before its title
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

/** Where a text is from, and who wrote it. A private source has no name here. */
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

/** In two languages sentence by sentence; in one, sentences that follow each other are one paragraph. */
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

/** The wanted languages that a text has; where it has none of them, the one it has. */
export function linesOf(text: Bilingual, languages: CopyLanguages): Line[] {
  const all = (['ko', 'en'] as const).map((lang) => ({ lang, text: cleanText(text[lang] ?? '') }));
  const present = all.filter((line) => line.text !== '');
  const wanted = languages.flatMap((lang) => present.filter((line) => line.lang === lang));
  return wanted.length > 0 ? wanted : present;
}
