import { cleanText } from '../text/clean-text';
import type { Author, Citation, Issued } from './citation';

/** A preprint is unpublished work; without more facts, any other paper is generic. */
const TYPES: Record<Citation['kind'], string> = {
  preprint: 'UNPB',
  conference: 'CPAPER',
  document: 'GEN',
  webpage: 'ELEC',
};

/**
 * Writes a record in RIS. Each field is one line, so no value contains a line break.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function toRis(citation: Citation, key: string): string {
  const { kind, title, authors, issued, arxiv, doi, url, language } = citation;
  const fields: [string, string | null][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', toName(author)]),
    ['PY', issued && String(issued.year)],
    ['DA', issued && toDate(issued)],
    ['M3', arxiv && 'Preprint'],
    ['PB', arxiv && 'arXiv'],
    ['M1', arxiv && `arXiv:${arxiv.id}`],
    ['KW', arxiv?.primaryClass ?? null],
    ['DO', doi],
    ['UR', url],
    ['LA', language],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = cleanText(value ?? '');
    return text ? [`${tag}  - ${text}`] : [];
  });
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

function toName(author: Author): string {
  return 'name' in author ? author.name : `${author.family}, ${author.given}`;
}

/** Year, month, day and a note on the day, separated by slashes that stay if a part is missing. */
function toDate({ year, month, day }: Issued): string {
  const parts = [month, day].map((part) => (part === null ? '' : String(part).padStart(2, '0')));
  return `${[year, ...parts].join('/')}/`;
}
