import { cleanText } from '../text/clean-text';
import type { Author, Citation } from './citation';
import { isHarmlessMath, splitMath } from './math';

/**
 * Replacements for characters that TeX would not print as they are. `\{` is not used: BibTeX counts braces
 * even after a backslash, so an unpaired one would end the field.
 */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
};

/**
 * Writes an entry for BibTeX and BibLaTeX, in UTF-8. The title has double braces, so that styles keep its
 * capitals.
 */
export function toBibtex(citation: Citation, key: string): string {
  const { title, authors, issued, arxiv, doi, url, language } = citation;
  const names = authors.map(toName);
  if (citation.hasMoreAuthors) names.push('others');
  const fields: [string, string | null][] = [
    ['title', `{${toTitle(title)}}`],
    ['author', names.length > 0 ? names.join(' and ') : null],
    ['year', issued && String(issued.year)],
    ['eprint', arxiv && toVerbatim(arxiv.id)],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv?.primaryClass ? toTex(arxiv.primaryClass) : null],
    ['doi', doi && toVerbatim(doi)],
    ['url', url && toVerbatim(url)],
    ['langid', language === 'ko' ? 'korean' : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Escapes a title, except for harmless formulas. */
function toTitle(title: string): string {
  return splitMath(cleanText(title))
    .map((part) => (isHarmlessMath(part) ? part : toTex(part)))
    .join('');
}

function toTex(text: string): string {
  return text.replace(/[\\{}~^<>|%#$&_]/g, (char) => TEX[char] ?? char);
}

/** Puts braces around group names, and around parts that BibTeX would split at `and` or a comma. */
function toName(author: Author): string {
  if ('name' in author) return `{${toTex(cleanText(author.name))}}`;
  return [author.family, author.given]
    .map(cleanText)
    .map((part) => (/,|\band\b/i.test(part) ? `{${toTex(part)}}` : toTex(part)))
    .join(', ');
}

/** Percent-encodes what could end the field or is invalid in an address: the field is not read as TeX. */
function toVerbatim(text: string): string {
  return text.replace(/[\s{}\\"<>^`|\p{Cc}]/gu, encodeURIComponent);
}
