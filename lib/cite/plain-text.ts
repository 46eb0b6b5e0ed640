import type { CopyBlock, Fact } from './copy-blocks';

/** Writes blocks as text without any markup, one passage per line. */
export function toPlainText(blocks: readonly CopyBlock[]): string {
  return `${blocks.flatMap((block) => writeBlock(block)).join('\n\n')}\n`;
}

function writeBlock(block: CopyBlock): string[] {
  const lines =
    block.kind === 'facts' ? block.facts.map(writeFact) : block.lines.map(({ text }) => text);
  if (lines.length === 0) return [];
  return [lines.join(block.kind === 'heading' ? ' · ' : '\n')];
}

function writeFact({ label, text, url }: Fact): string {
  const address = text === '' || url === null ? (url ?? '') : `(${url})`;
  return `${label}: ${[text, address].filter(Boolean).join(' ')}`;
}
