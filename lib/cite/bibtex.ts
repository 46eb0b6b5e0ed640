import { cleanText } from '../text/clean-text';
import type { Author, Citation } from './citation';
import { isHarmlessMath, splitMath } from './math';

/**
 * What TeX would not print as it is. No `\{`: BibTeX counts braces without looking at what stands before
 * them, so that one of them alone would end the field.
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
 * Writes an entry for BibTeX and BibLaTeX, in UTF-8. The title stands in two pairs of braces, so that
 * styles leave its capitals as they are.
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

/** Formulas stay formulas. */
function toTitle(title: string): string {
  return splitMath(cleanText(title))
    .map((part) => (isHarmlessMath(part) ? part : toTex(part)))
    .join('');
}

function toTex(text: string): string {
  return text.replace(/[\\{}~^<>|%#$&_]/g, (char) => TEX[char] ?? char);
}

/** Words and commas that BibTeX would split a name at are put into braces. */
function toName(author: Author): string {
  if ('name' in author) return `{${toTex(cleanText(author.name))}}`;
  return [author.family, author.given]
    .map(cleanText)
    .map((part) => (/,|\band\b/i.test(part) ? `{${toTex(part)}}` : toTex(part)))
    .join(', ');
}

/** Addresses and ids are not read as TeX; what could end the field, or is no address, is written in percent. */
function toVerbatim(text: string): string {
  return text.replace(/[\s{}\\"<>^`|\p{Cc}]/gu, encodeURIComponent);
}
