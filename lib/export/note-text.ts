import { escapeLine } from '../cite/markdown';

/**
 * Writes a note of the reader as Markdown that shows it line for line. A note is plain text, so markup in
 * it is escaped.
 */
export function writeNote(note: string): string {
  const paragraphs = note.split(/\n{2,}/).map((block) => block.split('\n').map(writeLine));
  // Two spaces at the end of a line break it everywhere; a line break alone does not.
  return paragraphs.map((lines) => lines.join('  \n')).join('\n\n');
}

/** Leading spaces become non-breaking spaces, which do not make a line code or part of a list. */
function writeLine(line: string): string {
  const text = line.trimStart();
  const indent = '\u00a0'.repeat(line.length - text.length);
  const escaped = escapeLine(text)
    .replaceAll('|', '\\|') // table cells
    .replace(/^(?:=(?=\s*$)|:(?=-))/, '\\$&') // after a line of text, it would make that a heading or a table
    .replace(/(?<=^|\s)\^(?=[\w-]+$)/, '\\^'); // a block id in Obsidian
  return indent + escaped;
}
