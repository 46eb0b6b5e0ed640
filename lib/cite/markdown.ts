import type { CopyBlock, Fact, Line } from './copy-blocks';

/** Writes blocks as Markdown; the second language of a pair is a quotation below the first. */
export function toMarkdown(blocks: readonly CopyBlock[]): string {
  return `${blocks.flatMap((block) => writeBlock(block)).join('\n\n')}\n`;
}

function writeBlock(block: CopyBlock): string[] {
  if (block.kind === 'facts') return block.facts.length > 0 ? [writeFacts(block.facts)] : [];
  const [first, ...others] = block.lines;
  if (!first) return [];
  switch (block.kind) {
    case 'title':
      return [
        `${'#'.repeat(block.level)} ${escapeMarkdown(first.text)}`,
        ...others.map(({ text }) => `**${escapeMarkdown(text)}**`),
      ];
    case 'heading':
      return [
        `${'#'.repeat(block.level)} ${block.lines.map(({ text }) => escapeMarkdown(text)).join(' · ')}`,
      ];
    case 'pair':
      return [writePair(first, others)];
  }
}

function writePair(first: Line, others: Line[]): string {
  const quoted = others.map(({ text }) => `> ${escapeLine(text)}`);
  return [escapeLine(first.text), ...quoted].join('\n\n');
}

function writeFacts(facts: Fact[]): string {
  return facts.map((fact) => `- ${writeFact(fact)}`).join('\n');
}

function writeFact({ label, text, url }: Fact): string {
  const name = escapeMarkdown(label);
  if (url === null) return `${name}: ${escapeMarkdown(text)}`;
  if (text === '') return `${name}: ${writeAddress(url)}`;
  return `${name}: [${escapeMarkdown(text)}](${inParentheses(url)})`;
}

/** Writes an address as it is if every editor recognises it as a link, else in angle brackets. */
function writeAddress(url: string): string {
  return /^https:\/\/[A-Za-z0-9\-./:?=%]+$/.test(url) ? url : `<${inParentheses(url)}>`;
}

function inParentheses(url: string): string {
  return url.replace(/[\s()<>\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Escapes characters that are markup in Markdown, but only in places where they would be, because people
 * also read Markdown as text: an underscore within a word, a star in `a * b` and a single dollar stay.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(/[\\`[\]<~]/g, '\\$&')
    .replace(/(?<!\s)\*|\*(?!\s)/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/([=%])(?=\1)/g, '\\$1')
    .replace(/(?<=^|\s)#/g, '\\#');
  // Many editors read the text between two dollars as a formula.
  return text.indexOf('$') === text.lastIndexOf('$') ? escaped : escaped.replaceAll('$', '\\$');
}

/** Also escapes what would start a list or a quotation at the beginning of a line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(?:[-+*](?=[\s-]|$)|>)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
