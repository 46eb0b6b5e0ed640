import { parseArxivId } from '../paper/arxiv-id';
import { parseDoi } from '../paper/doi';
import {
  type IdentifyPaper,
  type IdentifyPost,
  type IdentifyProfile,
  paperKey,
} from '../paper/ref';
import { ownId, ownIdsOf, siteId } from './ids';
import { isParticle } from './particles';
import type { Alternative, IdPart, LatinPart, Part, Term } from './query';
import { termsOf, WEIGHTS } from './terms';

/** Identifies addresses; passed in, because this layer does not know sites. */
export interface Identifiers {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
  identifyProfile: IdentifyProfile;
}

/** Copied along with an id. */
const AROUND_ID = /^[([<]+|[)\]>,.;:]+$/g;
const TAIL = /[가-힣]+$/;
/** A host with a name, and what follows it; `10.1038/…` is none, for it ends in no letters. */
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i;
const HOST = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})\/?$/i;
/** What is copied of an address of arXiv without its host: `abs/2410.05258v2`, `2410.05258.pdf`. */
const BEFORE_ID = /^(?:arxiv[.:])?\/?(?:(?:abs|pdf|html)\/)?(?:arxiv:)?/i;
const AFTER_ID = /(?:\.pdf)?(?:[?#].*)?$/i;
/** A post's address without its host, or at one of the many hosts that show X's posts. */
const STATUS =
  /^(?:(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}\/|\/)?(?:@?\w+\/)?status(?:es)?\/(\d{5,19})(?:[/?#]\S*)?$/i;
/** What an id may be the beginning of: `2410.05`, `2024.acl-`. */
const HALF_TYPED_ID = /^\d{4}\.\d{4}$/;
const PARTIAL_ID = /^(?:\d{4}\.[\da-z][\da-z.-]*|10\.\d{4,9}\/?\S*)$/;
/** Names with points and numbers in them: the ends of some DOIs, and GPT-3.5. */
const POINTED = /^(?=\S*\d)[a-z][\w-]*(?:\.[\w-]+)+$/i;
/** What stands beside an id where it is copied from: `arXiv:2410.05258 [cs.CL]`. */
const SUBJECT = /^\[[a-z-]+(?:\.[A-Za-z-]{2,})?\]$/;

/** Whether this only names the archive that an id is in. */
export function isSubject(text: string): boolean {
  return SUBJECT.test(text);
}

/**
 * An id, an address with or without `https://`, a handle, or the beginning of an id.
 *
 * @returns `null` for a word
 */
export function readId(given: string, identifiers: Identifiers): Term | null {
  const text = withoutParticle(given.replace(AROUND_ID, ''));
  const exact = readBareId(text);
  const host = exact ? null : HOST.exec(text)?.[1];
  if (host) return idTerm(text, [id(siteId(host), 'whole'), id(host, 'start')], wordsOf(text));
  if (!exact && ADDRESS.test(text)) return readAddress(text, identifiers);
  // Four digits are an id of before 2015, or one of today that is still being typed.
  const open = HALF_TYPED_ID.test(text) ? [id(text, 'start')] : [];
  if (exact) return idTerm(text, [...exact, ...open]);
  if (/^@\w+$/.test(text)) return idTerm(text, [id(text, 'nearest')]);
  if (PARTIAL_ID.test(text.toLowerCase()) || POINTED.test(text)) {
    return idTerm(text, [id(text, 'start'), id(ownId(text), 'start')], wordsOf(text));
  }
  return null;
}

/** `2410.05258를` is an id, as it is said in a sentence. */
function withoutParticle(text: string): string {
  const [tail = ''] = TAIL.exec(text) ?? [];
  return isParticle(tail) && tail.length < text.length ? text.slice(0, -tail.length) : text;
}

function readAddress(text: string, identifiers: Identifiers): Term {
  const { identifyPaper, identifyPost, identifyProfile } = identifiers;
  const url = /^https?:/i.test(text) ? text : `https://${text}`;
  const post = identifyPost(url); // first, for to `identifyPaper` any other address is a paper's
  if (post) return idTerm(text, [id(post.statusId, 'whole')]);
  const handle = identifyProfile(url);
  if (handle) return idTerm(text, [id(handle, 'nearest')]);
  const paper = identifyPaper(url);
  if (!paper) return idTerm(text, [id(text, 'whole')]);
  const key = paperKey(paper);
  const bare = key.replace(/\/(?:index\.\w+)?$/, '');
  return idTerm(text, [
    id(bare, paper.scheme === 'url' ? 'nearest' : 'whole'),
    ...ownIdsOf(key).map((own) => id(ownId(own), 'whole')),
  ]);
}

function readBareId(text: string): IdPart[] | null {
  const [, statusId] = STATUS.exec(text) ?? [];
  if (statusId) return [id(statusId, 'whole')];
  const arxiv = parseArxivId(text.replace(BEFORE_ID, '').replace(AFTER_ID, ''));
  if (arxiv) return [id(paperKey({ scheme: 'arxiv', id: arxiv.id }), 'whole')];
  const doi = parseDoi(text.replace(/^doi:/i, ''));
  const key = doi && paperKey(doi);
  return key && [id(key, 'nearest'), ...ownIdsOf(key).map((own) => id(ownId(own), 'whole'))];
}

function id(text: string, fits: IdPart['fits']): IdPart {
  return { kind: 'id', text, fits };
}

/** The text as words, for it may be no id at all: they stand one after the other. */
function wordsOf(text: string): readonly Alternative[] {
  const [word, ...others] = termsOf(text);
  if (others.length === 0) return word?.alternatives ?? [];
  const parts = [word, ...others].flatMap((term): readonly Part[] => {
    const [typed] = term?.alternatives ?? [];
    return typed?.parts ?? [];
  });
  const isLatin = parts.every((part): part is LatinPart => part.kind === 'latin');
  return isLatin ? [{ parts, weight: WEIGHTS.typed }] : [];
}

function idTerm(typed: string, parts: readonly IdPart[], words: readonly Alternative[] = []): Term {
  return {
    typed,
    kind: 'exact',
    isOptional: false,
    alternatives: [...parts.map((part) => ({ parts: [part], weight: WEIGHTS.typed })), ...words],
  };
}
