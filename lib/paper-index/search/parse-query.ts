import type { Problem, Said } from '../../digest/format';
import { parseArxivId } from '../../paper/arxiv-id';
import { parseDoi } from '../../paper/doi';
import { type IdentifyPaper, type IdentifyPost, paperKey } from '../../paper/ref';
import { type FilterDraft, newFilters, readFilter } from './filters';
import { toKeyboardLetters } from './hangul';
import type { Alternative, IdPart, Query, Term } from './query';
import { phraseTerm, termsOf, WEIGHTS } from './terms';

/** Reads what addresses name; handed in, because this floor knows no site. */
export interface Identifiers {
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
}

/** Longer than any title or link; what comes after is not looked at. */
const LONGEST_QUERY = 400;
/** More words than anyone types; each costs a look through the index. */
const MOST_TERMS = 16;
const PIECE = /"([^"]*)("?)|[^\s"]+|\s+/g;
const QUOTES = /[“”„‟«»「」『』＂]/g;
/** From full-width forms to plain ones. */
const FULL_WIDTH = 0xfee0;
/** What is copied along with an id. */
const AROUND_ID = /^[([<]+|[)\]>,.;:]+$/g;
/** What an id may be the beginning of: `2410.05`, `2024.acl-`. */
const HALF_TYPED_ID = /^\d{4}\.\d{4}$/;
const PARTIAL_ID = /^(?:\d{4}\.[\da-z][\da-z.-]*|10\.\d{4,9}\/?\S*)$/;

/**
 * Reads what a reader typed: words in either language, ids and links, quoted phrases, and filters.
 * Nothing is refused: what cannot be read is left out and told as a problem.
 *
 * @param text - anything at all
 */
export function parseQuery(
  text: string,
  identifiers: Identifiers,
): { query: Query; problems: Problem[] } {
  const draft: Draft = { terms: [], words: '', filters: newFilters(), problems: [], identifiers };
  for (const piece of cleanQuery(text, draft.problems).matchAll(PIECE)) readPiece(piece, draft);
  flushWords(draft);
  const { terms, filters, problems } = draft;
  if (terms.length > MOST_TERMS) problems.push(tooMany(terms[MOST_TERMS]));
  return { query: { terms: terms.slice(0, MOST_TERMS), filters }, problems };
}

interface Draft {
  terms: Term[];
  /** words not yet read, since several can be one term */
  words: string;
  filters: FilterDraft;
  problems: Problem[];
  identifiers: Identifiers;
}

function cleanQuery(text: string, problems: Problem[]): string {
  if (text.length > LONGEST_QUERY) problems.push(TOO_LONG);
  const plain = text
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replace(QUOTES, '"')
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH));
  return toKeyboardLetters(plain);
}

function readPiece([piece, quoted, closing]: RegExpExecArray, draft: Draft): void {
  if (quoted !== undefined) {
    readPhrase(quoted, closing === '"', draft);
    return;
  }
  const wrong = readFilter(piece, draft.filters);
  if (wrong === null) return;
  if (wrong !== 'none') {
    draft.problems.push({ where: { ko: `‘${piece}’`, en: `“${piece}”` }, what: wrong });
    return;
  }
  const id = readId(piece, draft.identifiers);
  if (!id) {
    draft.words += piece;
    return;
  }
  flushWords(draft);
  draft.terms.push(id);
}

function readPhrase(text: string, isClosed: boolean, draft: Draft): void {
  flushWords(draft);
  const term = phraseTerm(text);
  if (term) draft.terms.push(term);
  if (!isClosed) draft.problems.push(NOT_CLOSED);
}

function flushWords(draft: Draft): void {
  draft.terms.push(...termsOf(draft.words));
  draft.words = '';
}

/** An id, a link, a handle, or the beginning of an id; `null` for a word. */
function readId(given: string, identifiers: Identifiers): Term | null {
  const text = given.replace(AROUND_ID, '');
  const exact = exactIdOf(text, identifiers);
  if (exact) {
    // Four digits are an id of before 2015, or one of today that is still being typed.
    const open: IdPart[] = HALF_TYPED_ID.test(text) ? [{ kind: 'id', text, fits: 'start' }] : [];
    return idTerm(text, [{ kind: 'id', text: exact, fits: 'whole' }, ...open]);
  }
  if (/^@\w+$/.test(text)) return idTerm(text, [{ kind: 'id', text, fits: 'start' }]);
  if (!PARTIAL_ID.test(text.toLowerCase())) return null;
  const [word, ...others] = termsOf(text);
  const alternatives = others.length === 0 ? (word?.alternatives ?? []) : [];
  return idTerm(text, [{ kind: 'id', text, fits: 'start' }], alternatives);
}

function exactIdOf(text: string, { identifyPaper, identifyPost }: Identifiers): string | null {
  if (/^https?:\/\//i.test(text)) {
    const post = identifyPost(text); // first, for to `identifyPaper` any other address is a paper's
    const paper = post ? null : identifyPaper(text);
    return post?.statusId ?? (paper && paperKey(paper));
  }
  const arxiv = parseArxivId(text);
  if (arxiv) return paperKey({ scheme: 'arxiv', id: arxiv.id });
  const doi = parseDoi(text.replace(/^doi:/i, ''));
  return doi && paperKey(doi);
}

function idTerm(typed: string, parts: IdPart[], words: readonly Alternative[] = []): Term {
  return {
    typed,
    isOptional: false,
    alternatives: [...parts.map((part) => ({ parts: [part], weight: WEIGHTS.typed })), ...words],
  };
}

const IN_QUERY: Said = { ko: '검색어', en: 'the query' };

const TOO_LONG: Problem = {
  where: IN_QUERY,
  what: {
    ko: `너무 길어서 앞의 ${LONGEST_QUERY}자만 찾았어요.`,
    en: `It is too long, so only its first ${LONGEST_QUERY} characters were looked for.`,
  },
};

const NOT_CLOSED: Problem = {
  where: IN_QUERY,
  what: {
    ko: '닫는 따옴표가 없어서 끝까지를 한 구절로 찾았어요.',
    en: 'The closing quotation mark is missing, so everything after the first was taken as one phrase.',
  },
};

function tooMany(first: Term | undefined): Problem {
  const typed = first?.typed ?? '';
  return {
    where: { ko: `‘${typed}’부터`, en: `from “${typed}” on` },
    what: {
      ko: `단어가 너무 많아서 앞의 ${MOST_TERMS}개만 찾았어요.`,
      en: `There are too many words, so only the first ${MOST_TERMS} were looked for.`,
    },
  };
}
