import { escapeHtml } from '../text/escape-html';
import type { CopyBlock, Fact, Line } from './copy-blocks';

/**
 * Writes blocks as HTML for the clipboard, for word processors and mail. Each passage has its `lang`; there
 * are no styles, so that the text takes those of its destination.
 */
export function toHtml(blocks: readonly CopyBlock[]): string {
  return blocks.map(writeBlock).join('\n');
}

function writeBlock(block: CopyBlock): string {
  switch (block.kind) {
    case 'title':
      return block.lines
        .map((line, at) => inTag(at === 0 ? `h${block.level}` : 'p', line))
        .join('\n');
    case 'heading':
      return `<h${block.level}>${block.lines.map((line) => inTag('span', line)).join(' · ')}</h${block.level}>`;
    case 'pair':
      return `<p>${block.lines.map((line) => inTag('span', line)).join('<br>')}</p>`;
    case 'facts':
      if (block.facts.length === 0) return '';
      return `<ul lang="${block.lang}">${block.facts.map(writeFact).join('')}</ul>`;
  }
}

function inTag(tag: string, { lang, text }: Line): string {
  return `<${tag} lang="${lang}">${escapeHtml(text)}</${tag}>`;
}

function writeFact({ label, text, url }: Fact): string {
  const words = escapeHtml(text || (url ?? ''));
  const value = url === null ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
  return `<li>${escapeHtml(label)}: ${value}</li>`;
}
