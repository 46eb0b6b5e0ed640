import { normalizeTitle } from '../paper/title';
import type { Block } from './block';
import { isByLine, isDayLine, isLoneName } from './by-line';
import type { Part } from './outline-writer';
import { isGeneric, textBeside } from './title-cut';

type Text = Extract<Block, { text: string }>;
type Labelled = 'lead' | 'summary' | 'abstract' | 'papers' | 'further' | 'byline';

/** What the text of an entry calls its parts where they have no headings: `**Abstract.** We …`. */
const WORDS: Readonly<Record<Labelled, readonly string[]>> = {
  summary: [
    'TL;DR',
    'Summary',
    '요약',
    '한 줄 요약',
    '한 줄 소개',
    '핵심 요약',
    '소개',
    '논문 소개',
    '내용',
    '주요 내용',
    '핵심 내용',
    ...['EN', 'ENG', 'English', 'KO', 'KR', 'Korean', '한국어', '한글', '국문', '영어', '영문'],
  ],
  abstract: ['Abstract', 'Paper abstract', '초록', '논문 초록', '초록(Abstract)'],
  papers: ['Paper', 'Papers', 'Paper link', 'arXiv', 'PDF', '논문', '논문 링크', '논문 주소'],
  lead: ['Link', 'Links', 'URL', '링크', '주소'],
  further: ['Code', 'GitHub', 'Project', 'Project page', 'Demo', '코드', '깃허브'],
  byline: [
    ...['Author', 'Authors', 'By', 'Affiliation', 'Affiliations', 'Institution', 'Lab', 'Venue'],
    ...['Published', 'Date', 'Category', 'Categories', 'Tags', 'Keywords', 'Field'],
    ...['저자', '저자들', '소속', '기관', '학회', '발표', '게재', '날짜', '분야', '태그', '키워드'],
  ],
};
const LANGUAGES = [
  ...['EN', 'ENG', 'English', 'KO', 'KR', 'Korean'],
  ...['한국어', '한글', '국문', '영어', '영문'],
];
/** `한국어 요약`, `Summary (EN)`, `English abstract` */
const IN_LANGUAGES = LANGUAGES.flatMap((language) =>
  (['summary', 'abstract'] as const).flatMap((section) =>
    WORDS[section].flatMap((words) => [
      [normalizeTitle(`${language} ${words}`), section] as const,
      [normalizeTitle(`${words} ${language}`), section] as const,
    ]),
  ),
);
const BY_WORDS = new Map([
  ...IN_LANGUAGES,
  ...Object.entries(WORDS).flatMap(
    ([section, all]) => all.map((words) => [normalizeTitle(words), section as Labelled] as const), // a key of WORDS
  ),
]);
const LABEL = /^([^\n:：]{2,30})[:：]{1,2}(?:\s+|$)/;
/** `https://…`, `arxiv.org/abs/…` */
const ADDRESS = /^(?:https?:|[\w-]+(?:\.[\w-]+)+\/\S*$)/i;
/** Authors stand right below the title. */
const BYLINE_BLOCKS = 3;

/**
 * Takes an entry's part without headings apart by the words its paragraphs begin with, and lines of
 * authors, fields and days from its text.
 */
export function* splitByLabels(part: Part, title: string): Generator<void, Part[]> {
  if (part.section !== 'lead') return [part];
  const parts: Part[] = [];
  /** what goes on with the label above */
  let goesOn: Label['goesOn'] = () => false;
  const blocks = part.blocks.flatMap((block) => linesWithLabels(block, title));
  const last = blocks.findLastIndex((block) => 'text' in block && !isLinkLine(block, title));
  for (const [index, block] of blocks.entries()) {
    if (index % 50 === 0) yield;
    const label = 'text' in block ? readLabel(block) : null;
    const isAbove = index < BYLINE_BLOCKS && 'text' in block;
    const isName = isAbove && index < last && isLoneName(block, title);
    const isByline = isName || (isAbove && isByLine(block)) || isDayLine(block);
    if (label) {
      begin(parts, label.section).blocks.push(...label.rest);
      goesOn = label.goesOn;
    } else if (isByline) {
      begin(parts, 'byline').blocks.push(block);
      goesOn = () => false;
    } else {
      const open = parts.at(-1);
      // Links behind an abstract are the entry's, not the abstract's.
      const isLinks =
        (open?.section === 'summary' || open?.section === 'abstract') &&
        (block.kind === 'link' || ('text' in block && isLinkLine(block, title)));
      const isOfOpen = open && !isLinks && (open.section === 'lead' || goesOn(block));
      (isOfOpen ? open : begin(parts, 'lead')).blocks.push(block);
    }
  }
  return parts;
}

/** A paragraph is as many as its lines where some have labels, or are people or links. */
function linesWithLabels(block: Block, title: string): Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [block];
  const lines = block.text.split('\n');
  if (lines.length < 2 || lines.length > 50) return [block];
  const parts = lines.map((text, index) => ({
    ...(index === 0 ? block : withoutStrong(block)),
    text,
    links: block.links.filter((link) => text.includes(link.text)),
  }));
  const isOwn = (part: Text) => readLabel(part) !== null || isByLine(part) || isLinkLine(part, '');
  const [first] = parts;
  const isBelowName = first !== undefined && isLoneName(first, title);
  return isBelowName || parts.some(isOwn) ? parts : [block];
}

function begin(parts: Part[], section: Part['section']): Part {
  const part: Part = { section, label: '', blocks: [] };
  parts.push(part);
  return part;
}

interface Label {
  section: Labelled;
  /** the block without its label; none where it is nothing else */
  rest: Block[];
  goesOn: (block: Block) => boolean;
}

function readLabel(block: Text): Label | null {
  if (block.kind === 'heading') return null;
  const { text, strong } = block;
  const isStrong = strong !== undefined && strong.length <= 30 && text.startsWith(strong);
  const [label = '', words = ''] = isStrong ? [strong, strong] : (LABEL.exec(text) ?? []);
  const section = label && BY_WORDS.get(normalizeTitle(words));
  if (!section) return null;
  if (section === 'byline') return { section, rest: [block], goesOn: () => false };
  const rest = text.slice(label.length).replace(/^[\s:：.\-–—|]+/, '');
  const isEmpty = rest === '' && block.links.length === 0;
  const isQuoted = block.kind === 'paragraph' && block.isQuoted;
  return {
    section,
    rest: isEmpty ? [] : [{ ...withoutStrong(block), text: rest }],
    goesOn: (next) => (isQuoted ? next.kind === 'paragraph' && next.isQuoted : isEmpty),
  };
}

function withoutStrong({ strong: _, ...block }: Text): Text {
  return block;
}

const HASHTAG = /(?<!\S)#[\p{L}\p{N}_/-]+/gu;

/**
 * Whether a line consists only of links, their names and hashtags, `🔗 [arXiv](…) · [PDF](…)`. One link
 * under words of its own is a text.
 */
export function isLinkLine(block: Text, title: string): boolean {
  const { links } = block;
  if (links.length === 0) return false;
  const beside = textBeside(block)
    .replace(HASHTAG, ' ')
    .split(/[^\p{L}\p{N}' -]+/u);
  if (!beside.every((words) => !/[\p{L}\p{N}]/u.test(words) || isGeneric(words))) return false;
  if (links.length > 1) return true;
  const [only] = links;
  const words = normalizeTitle(only?.text ?? '');
  return !only || isGeneric(only.text) || ADDRESS.test(only.text) || isIn(words, title);
}

function isIn(words: string, title: string): boolean {
  return words !== '' && normalizeTitle(title).includes(words);
}

/**
 * A text without the names of its links that stand in brackets or behind its last sentence:
 * `… trees. ([paper](…), [code](…))`.
 */
export function withoutLinkNames(block: Text): string {
  const names = new Set(block.links.map(({ text }) => text).filter(isGeneric));
  if (names.size === 0) return block.text;
  const areNames = (words: string) => words.split(/\s*[,/|·]\s*/).every((name) => names.has(name));
  let text = block.text.replace(/\s*[([]([^()[\]]{1,200})[)\]]/g, (all, inner: string) =>
    areNames(inner.trim()) ? '' : all,
  );
  if (endsWithLinks(block)) {
    for (const name of [...names].reverse()) {
      const at = text.trimEnd().endsWith(name) ? text.lastIndexOf(name) : -1;
      if (at > 0) text = text.slice(0, at).replace(/[\s|/·,([]+$/, '');
    }
  }
  return text.replace(/^[\s—–:-]+/, '').trim();
}

/** Whether the links of a text stand in brackets or behind its last sentence: `… trees. ([paper](…))`. */
export function endsWithLinks({ text, links }: { text: string; links: Text['links'] }): boolean {
  const [first] = links;
  const at = first ? text.lastIndexOf(first.text) : -1;
  if (at < 0 || !/(?:[.!?。|([]|^)\s*(?:[\p{S}\p{P}]\s*)*$/u.test(text.slice(0, at).slice(-20)))
    return false;
  const beside = textBeside({ text: text.slice(at), links }).split(/[^\p{L}\p{N}' -]+/u);
  return beside.every((words) => !/[\p{L}\p{N}]/u.test(words) || isGeneric(words));
}
