import type { Digest, Prose } from '../digest/format';
import type { Read } from '../sources/read-any';
import type { Problem } from '../text/localized';
import { readArguments } from './arguments';
import { type Command, type Terminal, UsageError } from './command';
import { readFileInAnyForm } from './read-file';

const HELP = `A weekly post in any supported form: a forum topic's JSON, its page saved with or
without scripts, another page that holds one (HTML, MHTML), mail (.eml), a feed (RSS, Atom,
JSON Feed), Markdown, plain text, our own JSON; or a list of many weeks. The file - is what
is piped in.

  --json   { "digest": …, "problems": [ { "where": …, "what": … } ] },
           one line per week where there are several

Exit code: 0 a digest in every file, 1 a file without one, 2 called wrongly.
`;

/** `parse FILE…`: what the extension would understand of a post, and what is wrong with it. */
export const parseCommand: Command = {
  usage: 'parse FILE… [--json]',
  does: 'what is understood of a weekly post in any form',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('parse needs at least one file.');
  const isOne = positionals.length === 1;
  let code = 0;
  for (const [index, file] of positionals.entries()) {
    if (!isOne) terminal.note(`[${index + 1}/${positionals.length}] ${file}\n`);
    const reads = await readFileInAnyForm(file);
    for (const read of reads) {
      if ('refusal' in read) {
        terminal.note(`${file || "''"}: ${read.refusal.en}\n`);
        code = 1;
      }
      if (values.json) terminal.say(toJson(read, isOne && reads.length === 1 ? null : file));
      else if ('digest' in read) terminal.say(summarize(read.digest, read.problems));
    }
  }
  return code;
}

function toJson(read: Read, file: string | null): string {
  const listed = read.problems.map(({ where, what }) => ({ where: where.en, what: what.en }));
  const [digest, problems] =
    'digest' in read
      ? [read.digest, listed]
      : [null, [{ where: 'file', what: read.refusal.en }, ...listed]];
  const text =
    file === null
      ? JSON.stringify({ digest, problems }, null, 2)
      : JSON.stringify({ file, digest, problems });
  return `${text}\n`;
}

function summarize({ week, title, source, trends, entries }: Digest, problems: Problem[]): string {
  const head = [
    `${week.start} ~ ${week.end}  ${title.ko ?? title.en ?? ''}`,
    `${source.name}  ${source.url}`,
    `${count(entries.length, 'entry', 'entries')}, ${count(trends.length, 'trend')}`,
  ];
  const rows = entries.flatMap((entry) => [
    `  ${entry.rank}. ${[entry.title.ko, entry.title.en].filter(Boolean).join(' / ')}`,
    `     summary ${sizes(entry.summary)}, abstract ${sizes(entry.abstract)}; ` +
      `${count(entry.papers.length, 'paper')}, ${count(entry.discussions.length, 'post')}, ` +
      `${count(entry.links.length, 'link')}`,
  ]);
  const wrong = problems.map(({ where, what }) => `  ${where.en}: ${what.en}`);
  return [...head, ...rows, count(problems.length, 'problem'), ...wrong, ''].join('\n');
}

/** Sentences in each language: `ko 3 en 0`. */
function sizes({ ko, en }: Prose): string {
  return `ko ${ko?.length ?? 0} en ${en?.length ?? 0}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
