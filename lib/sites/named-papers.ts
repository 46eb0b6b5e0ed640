import { parseArxivId } from '../paper/arxiv-id';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Asked first, because most texts name no paper; full-width letters could be anything, and what is not seen may part a word. */
const COULD_NAME = /arxiv|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff01-\uff5e]/i;

/**
 * `arXiv:ID`, arXiv's own DOI, or an address of arXiv that is no link; a line may end before the id.
 *
 * As arXiv itself reads texts: never a bare number, and nothing after a letter, digit, dot or `=`.
 * Nothing of another address, and nothing that goes on after the id or was cut there.
 */
const NAMED =
  /(?<![\w.@=/-])(?:arxiv\s?:|(?:https?:\/\/)?(?:(?:(?:dx\.|www\.)?doi\.org\/)?10\.48550\/arxiv\.|(?:www\.|export\.|browse\.)?arxiv\.org\/(?:abs|pdf|html)\/))\s{0,2}([\w-]+(?:\.[\w-]+)*(?:\/\w+)?)(?![\w…]|\.\.)/gi;

/**
 * The arXiv papers that a text names in words; as strict as links are. Other sites' papers are named
 * by links only.
 *
 * @returns an address of each
 */
export function findNamedPapers(text: string): string[] {
  return [...toHalfWidth(withoutInvisible(text)).matchAll(NAMED)].flatMap(([, id = '']) => {
    const parsed = parseArxivId(id.replace(/\.pdf$/i, ''));
    return parsed ? `https://arxiv.org/abs/${parsed.id}` : [];
  });
}

/** Texts are copied with marks for breaking lines and for directions, which nobody sees in an address. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Whether it is worth looking: cheap, and never wrong when it says no. */
export function couldNamePaper(text: string): boolean {
  return COULD_NAME.test(text);
}

/** Korean, Japanese and Chinese keyboards write Latin letters and digits in full width. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
