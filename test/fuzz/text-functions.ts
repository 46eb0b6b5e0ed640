import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findAnchors } from '../../lib/align/anchors';
import { pairSentences } from '../../lib/align/pair';
import { parseBackupInSteps } from '../../lib/backup/parse-backup';
import { checkComparisons } from '../../lib/check/comparisons';
import { cleanUrl } from '../../lib/digest/links';
import { validateInSteps } from '../../lib/digest/validate';
import { parseHead, parseYear } from '../../lib/feed/feed-format';
import { highlight } from '../../lib/search/highlight';
import { parseQuery } from '../../lib/search/parse-query';
import { identifyPaper } from '../../lib/sites/papers';
import { identify, identifyPost, identifyProfile } from '../../lib/sites/registry';
import { parseWebUrl } from '../../lib/sites/web-url';
import { makeDigest } from '../fakes/digest';

/** Something of ours that takes any text. */
export interface TextFunction {
  /** file and name, for the report */
  name: string;
  /** @returns its steps, where it works in steps */
  run(text: string): unknown;
}

/** Folders of lib in which functions are pure; in the others is a browser, or the command line. */
export const PURE = [
  'align',
  'backup',
  'check',
  'cite',
  'digest',
  'export',
  'feed',
  'lookup',
  'paper',
  'search',
  'settings',
  'sites',
  'sources',
  'text',
  'view',
];
/** A function that is called with one text, whatever else it may be given; keys and ids are made by us. */
const TAKES_TEXT =
  /^export function(\*?) (\w+)(?:<[^>]*>)?\(\s*(?!key\b|id\b|\w+Id\b|\w+Key\b|(?:mon)?day\b)(\w+): (?:string|unknown)(?:,\s*\w+(?:\?:[^,)]*|:[^,)=]*=[^,)]*))*,?\s*\)/gm;

/** What is cut out of a text before is no longer than this. */
const ONE_WORD = /^(?:word|stem)$/;
const LONGEST_WORD = 400;

/** Finds all functions of lib that take a text, so that none is forgotten, and adds those that take more. */
export async function findTextFunctions(): Promise<TextFunction[]> {
  const files = PURE.flatMap((folder) =>
    readdirSync(join('lib', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('lib', folder, name)),
  );
  const found: TextFunction[] = [];
  for (const file of files.sort()) {
    const matches = [...readFileSync(file, 'utf8').matchAll(TAKES_TEXT)];
    if (matches.length === 0) continue;
    const module: Record<string, (text: string) => unknown> = await import(
      pathToFileURL(file).href
    );
    for (const [, , name = '', given = ''] of matches) {
      const most = ONE_WORD.test(given) ? LONGEST_WORD : undefined;
      found.push({ name: `${file} ${name}`, run: (text) => module[name]?.(text.slice(0, most)) });
    }
  }
  return [...found, ...WITH_MORE];
}

const ENCODER = new TextEncoder();

/** Cuts a text in two halves of sentences, as if they were of two languages. */
function inHalves(text: string): { ko: [string, ...string[]]; en: [string, ...string[]] } {
  const lines = text.split(/\n+|(?<=\.) /).slice(0, 60);
  const [first = '', ...others] = lines;
  const middle = Math.ceil(others.length / 2);
  return {
    ko: [`${first} 가`, ...others.slice(0, middle)],
    en: [`${first} a`, ...others.slice(middle)],
  };
}

function queryOf(text: string) {
  return parseQuery(text, { identifyPaper, identifyPost, identifyProfile }).query;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { ...makeDigest(), id: text, title: { ko: text, en: text }, source: { url: text } };
  }
}

const WITH_MORE: readonly TextFunction[] = [
  { name: 'parseQuery', run: queryOf },
  { name: 'highlight', run: (text) => highlight(text, queryOf(text)) },
  { name: 'identify', run: (text) => identify(parseWebUrl(text) ?? new URL('https://a.example/')) },
  { name: 'identify an id', run: (text) => identifyPaper(`https://arxiv.org/abs/${text}`) },
  { name: 'validate', run: (text) => validateInSteps(jsonOf(text)) },
  { name: 'parse a backup', run: (text) => parseBackupInSteps(jsonOf(text)) },
  { name: 'pairSentences', run: (text) => pairSentences(inHalves(text)) },
  { name: 'findAnchors', run: (text) => findAnchors(inHalves(text).ko, inHalves(text).en) },
  { name: 'checkComparisons', run: (text) => checkComparisons(inHalves(text)) },
  { name: 'cleanUrl', run: (text) => cleanUrl(text, 'https://a.example/b/') },
  { name: 'parseHead', run: (text) => parseHead(ENCODER.encode(text)) },
  { name: 'parseYear', run: (text) => parseYear(ENCODER.encode(text)) },
];
