import { writeFile } from 'node:fs/promises';
import { generateKeys } from '../feed/sign';
import { readArguments } from './arguments';
import { type Command, UsageError } from './command';
import { sayWhy } from './say-why';

const HELP = `Makes a pair of Ed25519 keys. The private key goes into a file that only you can
read; keep it out of the repository. The public key is printed: readers of the
feed need it.

  --out FILE   where the private key goes; feed-key.pem unless you say otherwise

A file that is there already is not overwritten. Exit code: 0 made, 1 not made,
2 called wrongly.
`;

/** `digest keygen`: writes a new private key and prints the public one. */
export const keygen: Command = {
  usage: 'keygen [--out FILE]',
  does: 'a key to sign feeds with',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError('keygen takes no file but --out FILE.');
    const file = values.out ?? 'feed-key.pem';
    const { privateKey, publicKey } = await generateKeys();
    try {
      await writeFile(file, privateKey, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      terminal.note(`${file}: ${sayWhy(error, 'write').en}\n`);
      return 1;
    }
    terminal.note(`The private key is in ${file}. The public key:\n`);
    terminal.say(`${publicKey}\n`);
    return 0;
  },
};
