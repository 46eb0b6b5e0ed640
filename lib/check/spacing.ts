import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Slip } from './finding';

/** Asked of what stands between two spaces: a pattern that looks for the host too goes back and forth. */
const ADDRESS = /https?:\/\/|\bwww\.|[\w-]\.(?:com|org|net|io|ai|kr|dev|edu)\b/i;
/** `models.Our`; not `Node.js`, `DAIR.AI`, `U.S.` */
const ENGLISH = /\b[a-z]{2,}[.!?;][A-Z][a-z]+/;
const KOREAN = /(?<![가-힣])[가-힣]+[다요음임함됨][.!?][가-힣]+/;

/** A sentence that begins right behind the full stop of the one before. */
export function checkSpacing(sentence: string): Slip[] {
  const plain = sentence.replace(/\S+/g, (part) => (ADDRESS.test(part) ? ' ' : part));
  const found = (ENGLISH.exec(plain) ?? KOREAN.exec(plain))?.[0];
  if (found === undefined) return [];
  return [
    {
      rule: 'missing-space',
      severity: 'warning',
      what: localize(CHECK_WORDS.missingSpace, { found }),
    },
  ];
}
