import { checkDigest, type Finding, type Severity } from '../check/check-digest';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import type { Read } from '../sources/read-any';
import type { Problem } from '../text/localized';
import { readArguments } from './arguments';
import { type Command, type Terminal, UsageError } from './command';
import { readFileInAnyForm } from './read-file';

const HELP = `What a careful editor would notice: numbers and names that differ between the
languages, leftover tags, missing links or language, doubled clauses, wrong
particles, a post dated far from the week, one paper twice.

  --json   an array, one object per week: { file, id, reason, problems, findings }

Exit code: 0 nothing to correct, 1 errors found or a file that cannot be read,
2 called wrongly. Warnings are for an editor to judge and do not change it.
`;

/** One file as it is reported. */
interface Checked {
  file: string;
  /** id of the digest; `null` when the file holds none */
  id: string | null;
  /** why there is no digest */
  reason: string | null;
  /** what was lost on reading */
  problems: Problem[];
  findings: Finding[];
}

/** Passages are quoted as far as they help to find the place. */
const QUOTE_CHARACTERS = 160;

/** `check FILE…`: what a careful editor would notice in a digest, in whatever form it comes. */
export const checkCommand: Command = {
  usage: 'check FILE… [--json]',
  does: 'what a careful editor would notice in a digest',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('check needs at least one file.');
  const checked: Checked[] = [];
  for (const file of positionals) {
    const reads = await readFileInAnyForm(file);
    for (const read of reads) {
      const one = checkFile(file, read);
      if (!values.json) terminal.say(formatChecked(one, reads.length > 1));
      checked.push(one);
    }
  }
  if (values.json) terminal.say(`${JSON.stringify(checked, null, 2)}\n`);
  return checked.every(isGood) ? 0 : 1;
}

function checkFile(file: string, read: Read): Checked {
  const { problems } = read;
  if ('refusal' in read) return { file, id: null, reason: read.refusal.en, problems, findings: [] };
  const findings = checkDigest(read.digest, { identifyPaper, identifyPost });
  return { file, id: read.digest.id, reason: null, problems, findings };
}

/** What was lost on reading is as bad as an error in what was kept. */
function isGood({ id, problems, findings }: Checked): boolean {
  return id !== null && problems.length === 0 && findings.every((one) => one.severity !== 'error');
}

function formatChecked(
  { file, id, reason, problems, findings }: Checked,
  isOfMany: boolean,
): string {
  if (reason !== null) return `${file}: cannot be read. ${reason}\n`;
  const lines = [
    ...problems.map(({ where, what }) => `  problem  ${where.en}: ${what.en}\n`),
    ...findings.map(formatFinding),
  ];
  const name = isOfMany ? `${file}, ${id}` : file;
  return `${name}: ${formatCounts(problems, findings)}\n${lines.join('')}`;
}

function formatCounts(problems: Problem[], findings: Finding[]): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const counts = [
    [problems.length, 'problem'],
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'note'],
  ] as const;
  const parts = counts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}${number === 1 ? '' : 's'}`);
  return parts.join(', ') || 'nothing found';
}

function formatFinding({ rule, severity, where, what, ko, en }: Finding): string {
  const name = { error: 'error', warning: 'warning', info: 'note' }[severity];
  const quotes = [
    ['ko', ko],
    ['en', en],
  ] as const;
  const quoted = quotes.flatMap(([locale, text]) =>
    text === null ? [] : [`             ${locale}  ${shorten(text)}\n`],
  );
  return `  ${name.padEnd(7)}  ${where.en}: ${what.en} [${rule}]\n${quoted.join('')}`;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > QUOTE_CHARACTERS
    ? `${characters.slice(0, QUOTE_CHARACTERS - 1).join('')}…`
    : text;
}
