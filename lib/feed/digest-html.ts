import type { Digest, DigestEntry, DigestLink, DigestSource, Prose } from '../digest/format';
import { hasAddress } from '../digest/unknown-source';
import { escapeHtml } from '../text/escape-html';
import type { Bilingual } from '../text/localized';
import { FEED_PAGE_WORDS } from './feed-page.words';

type Language = keyof Bilingual;
const LANGUAGES: readonly Language[] = ['ko', 'en'];

/**
 * Writes a digest as the HTML of a post: its dates, its trends, its papers in order, and its source. All
 * text is escaped. Our own parser of posts reads the same digest from it.
 */
export function digestToHtml(digest: Digest): string {
  const { week, trends, entries, source } = digest;
  const lang = entries.some(({ title }) => title.ko !== null) ? 'ko' : 'en';
  return [
    `<p>${week.start} – ${week.end}</p>`,
    ...(trends.length > 0 ? [`<ul>${trends.map(writeTrend).join('')}</ul>`] : []),
    ...entries.flatMap((entry) => ['<hr>', writeEntry(entry, lang)]),
    '<hr>',
    heading(2, 'original', lang),
    ...writeOrigin(source),
    ...paragraphs(source.notice),
  ].join('\n');
}

/** Both titles in one line, as posts have them. */
export function titleOfBoth({ ko, en }: Bilingual): string {
  return [ko, en].filter(Boolean).join(' / ');
}

function writeTrend(trend: Bilingual): string {
  return LANGUAGES.map((lang) => inTag('li', lang, trend[lang])).join('');
}

function writeEntry(entry: DigestEntry, lang: Language): string {
  const { rank, title, summary, abstract, papers, discussions, links, extras = [] } = entry;
  const further: DigestLink[] = [...discussions.map((url) => ({ label: url, url })), ...links];
  return [
    `<h2>${rank}. ${escapeHtml(titleOfBoth(title))}</h2>`,
    ...part(heading(3, 'summary', lang), writeProse(summary)),
    ...part(heading(3, 'abstract', lang), writeProse(abstract)),
    ...extras.flatMap(({ label, text }) => part(`<h3>${escapeHtml(label)}</h3>`, writeProse(text))),
    ...part(
      heading(3, 'papers', lang),
      papers.map((url) => `<p>${link(url, url)}</p>`),
    ),
    ...part(
      heading(3, 'further', lang),
      further.map(({ label, url }) => `<p>${link(label, url)}</p>`),
    ),
  ].join('\n');
}

function writeOrigin({ name, url, original }: DigestSource): string[] {
  if (original) return [`<p>${link(original, original)}</p>`];
  return hasAddress({ url }) ? [`<p>${link(name, url)}</p>`] : [];
}

/** Leaves out a heading without content. */
function part(heading: string, content: readonly string[]): string[] {
  return content.length > 0 ? [heading, ...content] : [];
}

function writeProse({ ko, en, breaks }: Prose): string[] {
  const sentences = { ko, en };
  return LANGUAGES.flatMap((lang) => {
    const starts = [0, ...(breaks?.[lang] ?? [])];
    return starts.flatMap((start, at) => {
      const text = sentences[lang]?.slice(start, starts[at + 1]).join(' ');
      return inTag('p', lang, text ?? null) || [];
    });
  });
}

function paragraphs(text: Bilingual): string[] {
  return LANGUAGES.flatMap((lang) => inTag('p', lang, text[lang]) || []);
}

function heading(level: 2 | 3, name: keyof typeof FEED_PAGE_WORDS, lang: Language): string {
  return `<h${level}>${FEED_PAGE_WORDS[name][lang]}</h${level}>`;
}

function inTag(tag: 'li' | 'p', lang: Language, text: string | null): string {
  return text ? `<${tag} lang="${lang}">${escapeHtml(text)}</${tag}>` : '';
}

function link(label: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}
