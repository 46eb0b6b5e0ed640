/** A place in the text where a sentence may end. */
interface Stop {
  text: string;
  lang: 'ko' | 'en';
  /** where the sentence begins */
  start: number;
  /** of the first stop mark */
  at: number;
  /** after the last mark and the quotes and brackets that close with it */
  end: number;
  /** the marks without what closes after them */
  marks: string;
  /** the word before the marks, without what opens before it */
  word: string;
}

/** Longest quote or bracket, in characters; a longer one does not protect its stops. */
const SHELTER = 300;
/** Words are looked at no further than this, so that a text without spaces costs no more. */
const WORD = 32;

/** In letters, a syllable block being two; what is shorter between semicolons is an item of a list. */
const LEAST_CLAUSE = 12;

const STOP = /([.!?…‥。．！？｡]+)["'”’»」』》〉)\]}）*`]*(?:\[\d[\d, –-]{0,16}\])?/g;
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/g;
const ENCLOSER = /["'“”‘’「」『』()（）[\]{}]/g;
const CLOSER_OF = new Map(['“”', '‘’', '「」', '『』', '()', '（）', '[]', '{}'].map(toCloser));
const OPENERS = /^["'“‘«「『《〈([{（*`]+/;
const LAST_WORD = /[^\s"'“‘«「『《〈([{（]*$/;

/** Abbreviations that never end a sentence: what they belong to follows. */
const NEVER = words('e.g i.e eg ie vs cf viz dr mr mrs ms prof st mt');
/** Not the end before a number or a letter that serves as one: Fig. 2, App. A, Oct. 7. */
const BEFORE_NUMBER = words(
  'fig figs sec secs eq eqs eqn eqns tab tbl ref refs ch chap app appx alg thm def prop lem cor',
  'no nos vol p pp v ver jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** The end only before a word that begins sentences. */
const SELDOM = words('al inc ltd corp co jr sr approx max min avg std dept univ resp ca incl excl');
const STARTERS = words(
  'a an the this that these those we our it its they their he she i you there here both each all',
  'many most some such in on to for from with without by at as of under through during after before',
  'across beyond while when although though despite unlike because since if given using based',
  'compared however moreover furthermore additionally also finally first second third next then thus',
  'hence so but and yet or nevertheless nonetheless instead rather therefore consequently',
  'specifically notably surprisingly interestingly importantly crucially overall together existing',
  'prior previous current recent recently experiments experimental extensive empirically results',
  'evaluations code data what why how can',
);
/** Before a name, and so before its initials. */
const BEFORE_NAME = words(
  'a an the and or by from of to with for in on at after as is was like than via author authors professor',
  'doctor colleague colleagues president chairman director van von de der la le du',
);
/** `torch.Tensor` is one name, `models.Further` two sentences. */
const MODULES = words('torch numpy jax keras flax math java scipy pandas system');
/** Letters with dots between: U.S, Ph.D, i.i.d, w.r.t. */
const INITIALS = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const LIST_MARK = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivx]{1,4})$/;
/** What Korean sets after a quotation: 라고 말했다. */
const QUOTATIVE = /^(?:이?라[고는며]|하[고며는]|[고며])/;
const KOREAN_END = /[가-힣][다요까죠]$/;
const KOREAN_NOMINAL_END = /[가-힣][음함됨임]$/;

/**
 * Cuts a paragraph into sentences.
 *
 * Rules at every stop mark, decided by the word before and the word after it, in the manner of
 * Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994), and of Pragmatic
 * Segmenter's golden rules; that a doubtful abbreviation ends a sentence only before a word that often
 * begins one is from Kiss and Strunk, "Unsupervised multilingual sentence boundary detection" (2006).
 * `Intl.Segmenter` (UAX #29) was measured as base and as peer, see `test/digest/sentences.test.ts`.
 *
 * Semicolons cut nothing, nor does a stop inside short quotes or brackets that close later. Each
 * character is looked at a bounded number of times.
 *
 * @param text - one paragraph, as text; white space is folded
 * @returns sentences whose concatenation is the text, less the spaces between them
 */
export function splitSentences(text: string, lang: 'ko' | 'en'): string[] {
  const folded = text.replace(/\s+/g, ' ').trim();
  const isSheltered = findShelters(folded);
  const sentences: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(STOP)) {
    const [whole, marks = ''] = match;
    const at = match.index;
    const end = at + whole.length;
    if (end === folded.length) break;
    const [word = ''] = LAST_WORD.exec(folded.slice(Math.max(start, at - WORD), at)) ?? [];
    const stop: Stop = { text: folded, lang, start, at, end, marks, word };
    if (isSheltered(end) || !endsSentence(stop)) continue;
    sentences.push(folded.slice(start, end));
    start = folded[end] === ' ' ? end + 1 : end;
  }
  if (start < folded.length) sentences.push(folded.slice(start));
  return sentences;
}

/**
 * Cuts a sentence after its semicolons, other than those within quotes and brackets.
 *
 * @returns clauses that, joined by spaces, are the sentence again
 */
export function splitClauses(sentence: string): string[] {
  const isSheltered = findShelters(sentence);
  const clauses: string[] = [];
  let start = 0;
  for (const { index } of sentence.matchAll(/[;；] (?=\S)/g)) {
    const end = index + 1;
    if (isSheltered(end) || isItem(sentence.slice(start, end))) continue;
    clauses.push(sentence.slice(start, end));
    start = end + 1;
  }
  const last = sentence.slice(start);
  if (!isItem(last) || clauses.length === 0) return [...clauses, last];
  return [...clauses.slice(0, -1), `${clauses.at(-1)} ${last}`];
}

function isItem(text: string): boolean {
  const syllables = text.match(/[가-힣]/g)?.length ?? 0;
  return text.length + syllables < LEAST_CLAUSE;
}

/** Tells whether a quote, bracket or address is open at a position; positions must ascend. */
function findShelters(text: string): (place: number) => boolean {
  const spans = [...findEnclosures(text), ...findAddresses(text)].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let reach = 0;
  return (place) => {
    for (let span = spans[next]; span && span[0] < place; span = spans[++next]) {
      reach = Math.max(reach, span[1]);
    }
    return reach >= place;
  };
}

function findEnclosures(text: string): [from: number, last: number][] {
  const spans: [number, number][] = [];
  const open = new Map<string, number[]>();
  for (const { 0: mark, index } of text.matchAll(ENCLOSER)) {
    const closer = CLOSER_OF.get(mark) ?? (opensStraight(text, index) ? mark : null);
    if (closer) {
      const places = open.get(closer);
      if (places) places.push(index);
      else open.set(closer, [index]);
    } else if (mark !== "'" || !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '')) {
      const from = open.get(mark)?.pop();
      if (from !== undefined && index - from <= SHELTER) spans.push([from, index]);
    }
  }
  return spans;
}

/** A straight quote opens after a space or a bracket; what stands after a letter closes. */
function opensStraight(text: string, index: number): boolean {
  return /["']/.test(text[index] ?? '') && /^(?:|[\s([{])$/.test(text[index - 1] ?? '');
}

function findAddresses(text: string): [from: number, last: number][] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => [
    index,
    index + address.length - 1,
  ]);
}

function endsSentence(stop: Stop): boolean {
  if (/[。．！？｡]/.test(stop.marks)) return true;
  return stop.text[stop.end] === ' ' ? endsBeforeSpace(stop) : endsGlued(stop);
}

function endsBeforeSpace(stop: Stop): boolean {
  const { text, lang, end, at, marks, word } = stop;
  const next = text.slice(end + 1, end + 1 + WORD);
  const [nextWord = ''] = next.replace(OPENERS, '').split(' ');
  const isQuoted = end > at + marks.length;
  if (isQuoted && lang === 'ko' && QUOTATIVE.test(nextWord)) return false;
  if (!canBegin(nextWord) && !(KOREAN_END.test(word) && /^[a-z]/.test(nextWord))) return false;
  if (/…|‥|\.\./.test(marks)) return /^\p{Lu}/u.test(nextWord) || KOREAN_END.test(word);
  return marks !== '.' || !isAbbreviation(stop, next, nextWord);
}

/** Lower case begins a sentence only as a name does: vLLM, o1-preview. */
function canBegin(nextWord: string): boolean {
  if (/^\p{Ll}/u.test(nextWord)) return /[A-Z\d]/.test(nextWord);
  return /^[^=<>+,;:.!?%)\]}/|]/.test(nextWord);
}

function isAbbreviation(stop: Stop, next: string, nextWord: string): boolean {
  const { word, lang } = stop;
  const lower = word.toLowerCase();
  if (NEVER.has(lower) || isListMark(stop)) return true;
  // Korean dates: 2024. 10. 7.
  if (lang === 'ko' && /^\d{1,4}$/.test(word)) return true;
  if (BEFORE_NUMBER.has(lower)) return /^(?:\(?\d|[IVX]+\b|[A-Z]\d*\b)/.test(next);
  const isInitial = /^\p{Lu}$/u.test(word) && !/^[가-힣]/.test(nextWord) && !isSymbol(stop);
  if (!isInitial && !SELDOM.has(lower) && !INITIALS.test(word)) return false;
  return !isStarter(nextWord);
}

/** `networks of depth L.`, unlike `by J. Smith` and `Ada B. Smith`. */
function isSymbol({ text, at, word }: Stop): boolean {
  const before = /(\p{L}+) $/u.exec(
    text.slice(Math.max(0, at - word.length - WORD), at - word.length),
  );
  return /^\p{Ll}/u.test(before?.[1] ?? '') && !BEFORE_NAME.has(before?.[1] ?? '');
}

/** `1. Train`, `b. Test`: at the beginning of a sentence or after a colon. */
function isListMark({ text, start, at, word }: Stop): boolean {
  if (!LIST_MARK.test(word)) return false;
  const from = at - word.length;
  return from === start || /[:;] ?[("'*]?$/.test(text.slice(Math.max(start, from - 3), from));
}

function endsGlued({ text, at, end, marks, word }: Stop): boolean {
  const next = text.slice(end, end + WORD);
  const hasClosed = end > at + marks.length;
  if (/^[가-힣]/.test(next)) {
    // After a quote or a bracket it is a particle.
    if (hasClosed) return false;
    if (/[!?]/.test(marks)) return /[가-힣]$/.test(word);
    return KOREAN_END.test(word) || KOREAN_NOMINAL_END.test(word);
  }
  if (KOREAN_END.test(word) && !hasClosed) return /^[A-Z\d"“‘「『([]/.test(next);
  const [nextWord] = /^(?:[A-Z][a-z]+|[AI])(?=[ ,])/.exec(next) ?? [];
  if (!nextWord || marks.length > 1 || INITIALS.test(word)) return false;
  if (hasClosed || /[)\]%]$/.test(word)) return true;
  if (/[a-z\d]$/.test(word) && isStarter(nextWord)) return true;
  return /^[a-z-]{3,}$/.test(word) && !MODULES.has(word);
}

function isStarter(word: string): boolean {
  return /^\p{Lu}/u.test(word) && STARTERS.has(word.replace(/[^a-z].*$/i, '').toLowerCase());
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

function toCloser([opener = '', closer = '']: string): [string, string] {
  return [opener, closer];
}
