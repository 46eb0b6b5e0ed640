import { addressOf, citationOf } from '../cite/citation';
import type { PaperText } from '../lookup/paper-record';
import type { Locale } from '../settings/settings';
import { cleanText } from '../text/clean-text';
import type { Bilingual } from '../text/localized';
import type { ExportForm, ExportItem } from './export-form';

/** Column names, in the order of the table; they do not depend on the reader's language. */
export function tableHead({ languages, withMarks }: Pick<ExportForm, 'languages' | 'withMarks'>) {
  return [
    ...['week_start', 'week_end', 'rank'],
    ...languages.map((lang) => `title_${lang}`),
    ...['arxiv_id', 'doi', 'year', 'url'],
    ...languages.flatMap((lang) => [`summary_${lang}`, `details_${lang}`]),
    ...['links', 'source', 'source_url'],
    ...(withMarks ? ['starred', 'read_on', 'tags', 'note'] : []),
  ];
}

/** Makes the row of a paper. arXiv ids keep their prefix: a spreadsheet would take them for numbers. */
export function tableRow(
  { record, at, mark }: ExportItem,
  { languages, withMarks }: Pick<ExportForm, 'languages' | 'withMarks'>,
): string[] {
  const text = record.texts[at];
  const { arxiv, doi, issued } = citationOf(record, at);
  const source = text?.digest.source;
  const links = text?.links.filter(({ kind }) => kind !== 'paper') ?? [];
  return [
    ...[text?.digest.week.start ?? '', text?.digest.week.end ?? '', `${text?.rank ?? ''}`],
    ...languages.map((lang) => cleanText(text?.title[lang] ?? '')),
    ...[arxiv ? `arXiv:${arxiv.id}` : '', doi ?? '', `${issued?.year ?? ''}`],
    addressOf(record, at) ?? '',
    ...languages.flatMap((lang) => [
      passageOf(text, 'summary', lang),
      passageOf(text, 'abstract', lang),
    ]),
    links.map(({ url }) => url).join('\n'),
    ...[cleanText(source?.name ?? ''), source?.url.startsWith('https://') ? source.url : ''],
    ...(withMarks
      ? [
          mark?.isStarred ? 'yes' : '',
          mark?.readAt?.slice(0, 10) ?? '',
          cleanText(mark?.tags?.join(', ') ?? ''),
          mark?.note ?? '',
        ]
      : []),
  ];
}

function passageOf(
  text: PaperText | undefined,
  name: PaperText['sections'][number]['name'],
  lang: Locale,
): string {
  const pairs: Bilingual[] = text?.sections.find((section) => section.name === name)?.pairs ?? [];
  return pairs
    .map((pair) => cleanText(pair[lang] ?? ''))
    .filter(Boolean)
    .join(' ');
}
