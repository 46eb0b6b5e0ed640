import { escapeLine } from '../cite/markdown';

/**
 * Writes a note of the reader as Markdown that shows what they wrote, line for line. A note is plain text:
 * what would be markup in it is not.
 */
export function writeNote(note: string): string {
  const paragraphs = note.split(/\n{2,}/).map((block) => block.split('\n').map(writeLine));
  // Two spaces at its end break a line everywhere; a line break alone does not.
  return paragraphs.map((lines) => lines.join('  \n')).join('\n\n');
}

/** Spaces at its beginning stay, as such that do not make a line code or part of a list. */
function writeLine(line: string): string {
  const text = line.trimStart();
  const indent = '\u00a0'.repeat(line.length - text.length);
  const escaped = escapeLine(text)
    .replaceAll('|', '\\|') // of tables
    .replace(/^(?:=(?=\s*$)|:(?=-))/, '\\$&') // below a line, it would make that a heading or a table
    .replace(/(?<=^|\s)\^(?=[\w-]+$)/, '\\^'); // names a block in Obsidian
  return indent + escaped;
}
