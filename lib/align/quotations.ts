import type { Sentences } from '../digest/format';

/** Texts without what they quote, and of each sentence the quotations that both languages have. */
interface Plain {
  ko: string[];
  en: string[];
  quotations: { ko: string[][]; en: string[][] };
}

/** A Latin word and where it stands. */
interface Token {
  word: string;
  from: number;
  to: number;
}

const LATIN = /[A-Za-z][A-Za-z\d_]*/g;
/** Fewer words in a row are names: Llama 3 Instruct. */
const LEAST_WORDS = 5;
/** What may stand between the words of one quotation, in characters. */
const MOST_BETWEEN = 4;
/** A page's own title, as forums write it after a link. */
const PAGE_TITLE = /\((?:GitHub|GitLab|Hugging ?Face)\b[^()]{0,300}\)/g;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been before between both but by can could did do does
   down during each either for from get had has have he her his how i if in into is it its just may me more
   most much my no nor not of off on only or other our out over own per she should so some such than that
   the their them then there these they this those to too under up upon us very via was we well were what
   when where which while who whom whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);

/** Words such as `the`: each language has its own, so that they name nothing. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}

/**
 * Sets aside English that Korean sentences quote: a prompt, or the title of a page in brackets. Its
 * words are in many other sentences of the English text and would tie these to the wrong one; as a
 * whole, it ties those two that have it.
 */
export function setQuotationsAside(ko: Sentences, en: Sentences): Plain {
  const english = en.map(findTokens);
  const plain: Plain = {
    ko: [],
    en: [...en],
    quotations: { ko: ko.map(() => []), en: en.map(() => []) },
  };
  ko.forEach((sentence, index) => {
    let rest = sentence;
    for (const quoted of findQuotations(sentence).reverse()) {
      rest = cutOut(rest, quoted);
      const name = `quotation ${wordsOf(quoted).slice(0, LEAST_WORDS).join(' ')}`;
      english.forEach((tokens, at) => {
        const found = findIn(tokens, wordsOf(quoted));
        if (!found) return;
        plain.en[at] = cutOut(en[at] ?? '', found);
        plain.quotations.ko[index]?.push(name);
        plain.quotations.en[at]?.push(name);
      });
    }
    plain.ko.push(rest);
  });
  return { ...plain, en: plain.en.map((sentence) => sentence.replace(PAGE_TITLE, '')) };
}

function findTokens(text: string): Token[] {
  return [...text.matchAll(LATIN)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
}

function findQuotations(korean: string): Token[][] {
  const runs: Token[][] = [];
  for (const token of findTokens(korean)) {
    const last = runs.at(-1)?.at(-1);
    const between = last ? korean.slice(last.to, token.from) : '';
    if (last && between.length <= MOST_BETWEEN && !/[가-힣]/.test(between))
      runs.at(-1)?.push(token);
    else runs.push([token]);
  }
  return runs.filter(isQuotation);
}

/** Names in a row are written with capitals and have no small words between them. */
function isQuotation(run: Token[]): boolean {
  const small = run.filter(({ word }) => /^[a-z]+$/.test(word)).length;
  const functions = run.filter(({ word }) => word.length > 1 && isFunctionWord(word)).length;
  return run.length >= LEAST_WORDS && (small >= 3 || functions >= 2);
}

function findIn(tokens: Token[], words: string[]): Token[] | null {
  for (let start = 0; start + LEAST_WORDS <= tokens.length; start += 1) {
    let size = 0;
    while (size < words.length && tokens[start + size]?.word.toLowerCase() === words[size])
      size += 1;
    if (size >= LEAST_WORDS) return tokens.slice(start, start + size);
  }
  return null;
}

function wordsOf(tokens: Token[]): string[] {
  return tokens.map(({ word }) => word.toLowerCase());
}

function cutOut(text: string, tokens: Token[]): string {
  return text.slice(0, tokens[0]?.from) + text.slice(tokens.at(-1)?.to ?? 0);
}
