import { paperKey } from '../paper/ref';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import type { Block, BlockLink } from './block';
import type { DigestEntry, DigestLink } from './format';
import type { Part } from './outline-writer';
import { findPaperLink } from './paper-links';
import { PARSE_WORDS } from './parse-week.words';
import type { EntryContext } from './read-entry';

/** A link of an entry, and where in it. */
interface PlacedLink {
  section: Part['section'] | 'title';
  url: string;
  label: string | null;
  /** in a sentence, where it may lead to another's paper */
  isInText: boolean;
}

type Complain = (what: LocalizedText) => void;

/** What a link to a paper is called, wherever it leads. */
const PAPER_LABEL =
  /^(?:(?:full |the |read the )?paper|preprint|technical report|논문(?: ?(?:링크|원문|보기|바로가기))?)$/i;
const MOST_LINKS = 50;
/** What is repeated without end is not worth looking at. */
const MOST_LOOKED_AT = 10 * MOST_LINKS;
/** Longer, a line with a link is text and not the link's label. */
export const LONGEST_LABEL = 200;

/** Puts each address where it belongs: the paper, posts about it, all else under its label. */
export class LinkSorter {
  readonly #knowledge: EntryContext;
  readonly #papers = new Map<string, PlacedLink>();
  /** of papers that a sentence names; the entry's own only where nothing else is */
  readonly #named = new Map<string, PlacedLink>();
  /** of what is only called a paper */
  readonly #called = new Map<string, PlacedLink>();
  readonly #discussions = new Set<string>();
  readonly #links = new Map<string, PlacedLink>();
  #title: PlacedLink | null = null;
  #looked = 0;

  constructor(knowledge: EntryContext) {
    this.#knowledge = knowledge;
  }

  add(link: PlacedLink): void {
    this.#looked += 1;
    if (this.#looked > MOST_LOOKED_AT) return;
    const { url, section } = link;
    const key = this.#knownKey(url);
    if (this.#knowledge.identifyPost(url)) this.#discussions.add(withoutQuery(url));
    else if (section === 'papers') this.#addPaper(key ?? url, link);
    else if (key && (section === 'title' || section === 'links')) this.#addPaper(key, link);
    else if (key && (section === 'lead' || section === 'byline'))
      link.isInText ? this.#name(key, link) : this.#addPaper(key, link);
    else if (key && isBehindText(link)) this.#name(key, link);
    else if (section === 'lead' && PAPER_LABEL.test(link.label?.trim() ?? ''))
      this.#called.set(url, link);
    else if (section === 'title') this.#title ??= link;
    else if (!this.#links.has(url)) this.#links.set(url, link);
  }

  sorted(complain: Complain): Pick<DigestEntry, 'papers' | 'discussions' | 'links'> {
    this.#settle();
    const papers = [...this.#papers.values()].map(({ url }) => url);
    const links = [...this.#links.values()].filter(({ url }) => !papers.includes(url));
    const isCut = [papers, [...this.#discussions], links].some((all) => all.length > MOST_LINKS);
    if (isCut || this.#looked > MOST_LOOKED_AT) complain(TOO_MANY_LINKS);
    return {
      papers: papers.slice(0, MOST_LINKS),
      discussions: [...this.#discussions].slice(0, MOST_LINKS),
      links: links.slice(0, MOST_LINKS).map(toLink),
    };
  }

  /** Where no paper is listed, it is the first that is named, else what the title leads to. */
  #settle(): void {
    // Beside a paper that is known, it is a way to it, such as the link of a letter that counts clicks.
    for (const [url, link] of this.#called)
      if (this.#papers.size === 0 || !this.#isKnown) this.#addPaper(url, link);
      else this.#links.set(url, link);
    const [first] = this.#named;
    if (this.#papers.size === 0 && first) this.#papers.set(...first);
    for (const [key, link] of this.#named)
      if (!this.#papers.has(key)) this.#links.set(link.url, link);
    if (!this.#title) {
      const instead = this.#papers.size === 0 ? findPaperLink([...this.#links.values()]) : null;
      if (instead) this.#papers.set(instead.url, instead);
    } else if (this.#papers.size === 0) this.#papers.set(this.#title.url, this.#title);
    else this.#links.set(this.#title.url, this.#title);
  }

  get #isKnown(): boolean {
    return [...this.#papers.values()].some(({ url }) => this.#knownKey(url) !== null);
  }

  /** A paper's page and its PDF are one paper, whose address is the page's. */
  #addPaper(key: string, link: PlacedLink): void {
    const before = this.#papers.get(key);
    if (!before) this.#papers.set(key, link);
    else if (before.url !== link.url) {
      const isBetter = isFile(before.url) && !isFile(link.url);
      if (isBetter) this.#papers.set(key, link);
      const other = isBetter ? before : link;
      this.#links.set(other.url, other);
    }
  }

  #name(key: string, link: PlacedLink): void {
    if (!this.#named.has(key)) this.#named.set(key, link);
  }

  /** The paper, if the address is of a site that holds nothing else. */
  #knownKey(url: string): string | null {
    const paper = this.#knowledge.identifyPaper(url);
    return paper && paper.scheme !== 'url' ? paperKey(paper) : null;
  }
}

/** Alone behind an introduction or an abstract, or in a part of another name. */
function isBehindText({ section, isInText }: PlacedLink): boolean {
  return !isInText && (section === 'summary' || section === 'abstract' || section === 'other');
}

function toLink({ url, label }: PlacedLink): DigestLink {
  const isNamed = label && !/^https?:\/\//i.test(label);
  return { label: isNamed ? label : new URL(url).hostname, url };
}

function isFile(url: string): boolean {
  return /\/pdf\/|\.pdf$/i.test(new URL(url).pathname);
}

/** The links of a block; where links are listed, with what stands before them as their labels. */
export function linksIn(block: Block, isList: boolean): { url: string; label: string | null }[] {
  if (block.kind === 'link') return [{ url: block.url, label: block.label }];
  if (!('links' in block)) return [];
  return block.links
    .slice(0, MOST_LOOKED_AT)
    .map((link) => (isList ? toLabelled(block, link) : { url: link.url, label: link.text }));
}

/** `코드: https://…` names its address before it; a link with words of its own is named by them. */
function toLabelled(
  block: Extract<Block, { text: string }>,
  { text, url }: BlockLink,
): { url: string; label: string } {
  if (block.links.length > 1 || block.text.length > LONGEST_LABEL || !/^https?:\/\//i.test(text))
    return { url, label: text };
  const label = block.text
    .replace(text, '')
    .replace(/^[\s\p{P}\p{S}]{1,20}|[\s:：(\-–—→]{1,20}$/gu, '');
  return { url, label: label || text };
}

/** Who shared a post, and from where, is no part of its address. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

const TOO_MANY_LINKS: LocalizedText = localize(PARSE_WORDS.tooManyLinks, { most: MOST_LINKS });
