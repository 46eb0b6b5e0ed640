import { type PaperKey, paperKey } from '../../paper/ref';
import { namedPaper } from '../../search/named-paper';
import { parseQuery } from '../../search/parse-query';
import { identifyPaper } from '../../sites/papers';
import { identify } from '../../sites/registry';
import { readTabAddress } from '../../sites/tab-address';
import { cleanText } from '../../text/clean-text';
import { IDENTIFIERS } from '../search/find-papers';

/** What the reader pointed at, and what to search for if that is not a known paper. */
export type LookUp = { text: string } & (
  | { kind: 'paper'; key: PaperKey }
  | { kind: 'post'; statusId: string }
  /** an address that may be a paper's, although none of our sites recognises it */
  | { kind: 'address'; key: PaperKey }
  | { kind: 'text' }
);

/** What a browser reports about the target of its context menu. */
export interface Pointed {
  linkUrl?: string | undefined;
  selectionText?: string | undefined;
}

/** Longer than any title or address. */
const LONGEST = 500;

/**
 * Reads what a link or a selected text names, from the text alone and without waiting: a browser opens its
 * side panel only during the user gesture. If both are given, the link counts if it names something.
 */
export function readLookUp({ linkUrl = '', selectionText = '' }: Pointed): LookUp {
  const link = readAddress(linkUrl);
  const selected = cleanText(selectionText.slice(0, LONGEST * 2)).slice(0, LONGEST);
  if (selected === '' || link?.kind === 'paper' || link?.kind === 'post')
    return link ?? { kind: 'text', text: cleanText(linkUrl).slice(0, LONGEST) };
  return readAddress(selected) ?? readText(selected);
}

/** `null` if it is not a web address. */
function readAddress(address: string): LookUp | null {
  const url = readTabAddress(address);
  if (!url) return null;
  const identity = identify(url)?.identity;
  const text = url.href.slice(0, LONGEST);
  if (identity?.kind === 'post') return { kind: 'post', statusId: identity.statusId, text };
  const paper = identity?.kind === 'paper' ? identity.paper : identifyPaper(url.href);
  if (!paper) return { kind: 'text', text };
  const key = paperKey(paper);
  if (paper.scheme === 'url') return { kind: 'address', key, text };
  const isShort = paper.scheme === 'arxiv' || paper.scheme === 'doi';
  return { kind: 'paper', key, text: isShort ? paper.id : text };
}

function readText(text: string): LookUp {
  const key = namedPaper(parseQuery(text, IDENTIFIERS).query);
  return key && !key.startsWith('url:') ? { kind: 'paper', key, text } : { kind: 'text', text };
}
