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

/** As it is where every editor makes a link of it, else in angle brackets. */
function writeAddress(url: string): string {
  return /^https:\/\/[A-Za-z0-9\-./:?=%]+$/.test(url) ? url : `<${inParentheses(url)}>`;
}

function inParentheses(url: string): string {
  return url.replace(/[\s()<>\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Marks what Markdown would not show as it is. Only where it would mean something, because Markdown is
 * also read as it is: an underscore within a word, a star in `a * b`, one dollar stay.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(/[\\`[\]<~]/g, '\\$&')
    .replace(/(?<!\s)\*|\*(?!\s)/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/([=%])(?=\1)/g, '\\$1')
    .replace(/(?<=^|\s)#/g, '\\#');
  // Two dollars are a formula in many editors.
  return text.indexOf('$') === text.lastIndexOf('$') ? escaped : escaped.replaceAll('$', '\\$');
}

/** The same where a line begins, which could be that of a list or a quotation. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(?:[-+*](?=[\s-]|$)|>)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
