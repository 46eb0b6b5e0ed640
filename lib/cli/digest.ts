import { buildCommand } from './build';
import { checkCommand } from './check';
import { type Command, type Terminal, UsageError } from './command';
import { identifyCommand } from './identify';
import { keygen } from './keygen';
import { parseCommand } from './parse';
import { codeOf, sayWhy } from './say-why';

const COMMANDS: Readonly<Record<string, Command>> = {
  parse: parseCommand,
  check: checkCommand,
  build: buildCommand,
  keygen,
  identify: identifyCommand,
};
watchOutput();
const TERMINAL: Terminal = {
  say: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
};

/** The command line for people who publish digests. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (isHelp(name)) return say(listCommands());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    TERMINAL.note(
      `${name ? `There is no command "${name}".` : 'Which command?'}\n\n${listCommands()}`,
    );
    return 2;
  }
  const help = `npm run -s digest -- ${command.usage}\n\n${command.help}`;
  if (args.some(isHelp)) return say(help);
  try {
    return await command.run(args, TERMINAL);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    TERMINAL.note(`${error.message}\n\n${help}`);
    return 2;
  }
}

/**
 * Whoever reads may stop before the end, as `head` does: that is no error. A full disk behind `>` is.
 */
function watchOutput(): void {
  process.stderr.on('error', () => {}); // nobody is left to be told
  process.stdout.on('error', (error) => {
    if (codeOf(error) === 'EPIPE') process.exit(0);
    process.stderr.write(`Standard output: ${sayWhy(error, 'write').en}\n`);
    process.exit(1);
  });
}

function listCommands(): string {
  const rows = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}\n`);
  return `npm run -s digest -- COMMAND\n\n${rows.join('')}  COMMAND --help\n      more about it\n`;
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function say(text: string): number {
  TERMINAL.say(text);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
