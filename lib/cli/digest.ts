import { identifyLine } from './identify';

const HELP = `npm run -s digest -- COMMAND

  identify URL…   what each address is, one JSON line an address
  --help          this text
`;

/** The command line for people who publish digests. Returns the exit code: 0 done, 2 misused. */
function main([command, ...rest]: string[]): number {
  if (command === '--help' || command === '-h') return say(HELP);
  if (command === 'identify' && rest.length > 0)
    return say(`${rest.map(identifyLine).join('\n')}\n`);
  const what =
    command === 'identify'
      ? 'identify needs at least one address.'
      : `There is no command "${command ?? ''}".`;
  process.stderr.write(`${what}\n\n${HELP}`);
  return 2;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
