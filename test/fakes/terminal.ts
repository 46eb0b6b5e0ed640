import type { Terminal } from '../../lib/cli/command';

/** A terminal that remembers what it was told. */
export function fakeTerminal() {
  const told = { said: '', noted: '' };
  const terminal: Terminal = {
    say: (text) => {
      told.said += text;
    },
    note: (text) => {
      told.noted += text;
    },
  };
  return { terminal, told };
}
