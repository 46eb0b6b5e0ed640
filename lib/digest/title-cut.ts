import type { Block, BlockLink, Cell } from './block';
import { REFERENCE_KEY } from './reference-key';
import { sectionOf } from './section-words';

/** A block in which an entry begins, cut into its title and what else it says. */
export interface Cut {
  title: string;
  links: readonly BlockLink[];
  /** what stands before the title: a lab, a field, a day */
  before: string;
  /** what the block goes on with */
  rest: readonly Block[];
  /** cells of a row that are neither title, text nor links */
  cells: readonly { label: string; block: Block }[];
  /** the number it begins with */
  rank: number | null;
}

type Text = Exclude<Block, { kind: 'link' } | { kind: 'rule' }>;

const RANK = new RegExp(
  String.raw`^[\s*_]{0,4}(?:(?:paper|논문)\s?#?(?=\d{1,3}\s?[.:)–—-])|)(?:[([]?(\d{1,3})\s?[).\]:](?=\s|\p{L}|[“"*[])|#(\d{1,3})\b|(\d{1,3})위(?=[\s.:])|(\d)\ufe0f?\u20e3|(🔟)|([①-⑳])|${REFERENCE_KEY}(?=:?\s))\s*[.):]?\s*`,
  'u',
);
/** Names of links and labels that are nobody's title. */
const GENERIC =
  /^(?:the )?(?:papers?(?: #?\d{1,2})?|full paper|preprint|arxiv(?:\.org)?|arxiv[: ]?\d.*|\d{4}\.\d{4,5}(?:v\d+)?|pdf|html|abs(?:tract)?|doi|links?|code|github|repo(?:sitory)?|project(?: page)?|website|homepage|home|demo|model|dataset|data|blog(?: post)?|post|tweet|thread|x|twitter|video|slides|poster|hugging ?face(?: paper)?|hf|openreview|alphaxiv|source|read(?: more| the paper| paper| it)?|more|here|details|tl;?dr|summary|key (?:points?|idea|takeaways?)|why it matters|authors?|published|date|venue|categories|tags?|notes?|논문(?: ?(?:링크|주소|보기|원문|바로가기))?|원문(?: ?(?:링크|보기))?|링크|코드|깃허브|데모|프로젝트(?: ?페이지)?|블로그|요약|한 ?줄 ?(?:요약|평)|핵심(?: ?요약)?|초록|저자|소속|논문|(?:이번 ?주|오늘|금주)의? ?(?:추천 ?)?논문|papers? of the (?:week|day)|featured(?: papers?)?|top papers?|highlights?|in brief|quick (?:hits|reads)|also(?: (?:this week|read|noteworthy|interesting|worth (?:a look|reading)))?|(?:more|other|further|additional) (?:papers?|reading|reads)|reading list|honou?rable mentions?|짧게 보기|그 ?(?:외|밖의? 논문)|(?:기타|다른) ?논문|더 ?읽을 ?(?:거리|논문)|날짜|학회|분야|태그|출처|자세히(?: ?보기)?|더 ?(?:보기|읽기)|여기|바로 ?가기|사이트|영상|데이터(?:셋)?|모델)$/iu;
/** `https://… – what it is about`: the address stands first. */
const ADDRESS_FIRST =
  /^(?:<?https?:\/\/\S{1,2000}|[[(]?(?:arxiv:\s?)?\d{4}\.\d{5}(?:v\d{1,2})?[\])]?:?)\s+(?:[-–—:|]\s+)?/i;
/** `A title (https://…)` */
const ADDRESS_BEHIND = /[\s.,;:]{0,5}[([<]?https?:\/\/[^\s()[\]<>]{1,2000}[)\]>]?\.?$/i;
/** Emoji and ornaments before words. */
const LEADING_SIGNS = /^(?:[\p{Extended_Pictographic}\p{So}\s]|\ufe0f|\u200d)+(?=\S)/u;
/** How long a page is to be read, behind its title. */
const READING_TIME = /\s*\((?:\d{1,3}[\s-]?min(?:ute)?s?(?: read)?|\d{1,3}분(?: ?소요)?)\)$/i;
/** Signs that part a title from what follows. */
const SEPARATOR = /\s(?:[-–—―:|•·]|=>|→)\s|[:：](?=\s)/;
const DASH = /\s[-–—―]\s/;
const LONGEST_SUBTITLE = 120;
const EDGE = /^[\s\-–—―:：|•·,;/→*]+|[\s\-–—―:：|•·,;/→(*]+$/gu;
const SENTENCE_END = /(?:[.。!]|[다요음함임])$/;
const LONGEST_TITLE = 300;
/** How far into a line its title may begin: behind a lab, a field or an emoji. */
const LONGEST_BEFORE = 80;
const MOST_LINKS = 50;
/** Longer than any such name and the signs around it, which are cut off at a cost. */
const LONGEST_GENERIC = 200;

/** The number that a text begins with as a place, `3.`, `(3)`, `#3`, `③`; `null` when it has none. */
function rankOf(text: string): number | null {
  const [, plain, hash, place, keycap, ten, circled] = RANK.exec(text.slice(0, 20)) ?? [];
  if (ten) return 10;
  if (circled) return (circled.codePointAt(0) ?? 0) - 0x245f;
  const digits = plain ?? hash ?? place ?? keycap;
  return digits === undefined ? null : Number(digits);
}

/** The number a text begins with as a place, and how long it is with the signs around it. */
export function readRank(text: string): { length: number; rank: number | null } {
  return { length: RANK.exec(text.slice(0, 40))?.[0].length ?? 0, rank: rankOf(text) };
}

/** Whether words are the name of a kind of link or part, which nothing is titled by. */
export function isGeneric(text: string): boolean {
  if (text.length > LONGEST_GENERIC) return !/\p{L}/u.test(text);
  const words = text.replace(/^[\s\p{P}\p{S}\p{M}]+|[\s\p{P}\p{S}\p{M}]+$/gu, '');
  if (words.length < 2 || !/\p{L}/u.test(words)) return true;
  return words.length <= 40 && (GENERIC.test(words) || sectionOf(words) !== null);
}

/** What names a list of further papers, and is no part of the entry above it. */
const GROUP =
  /^(?:also\b.{0,20}|(?:more|other|further|additional) (?:papers?|reading|reads)|honou?rable mentions?|quick (?:hits|reads)|in brief|짧게 보기|그 ?(?:외|밖의?) ?(?:의 )?논문|(?:기타|다른) ?논문|더 ?읽을 ?(?:거리|논문))$/iu;

/** Whether a line in bold is nothing but the name of a list of further papers. */
export function isNameOfList(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.strong !== block.text || block.links.length > 0)
    return false;
  return block.text.length <= 40 && GROUP.test(block.text.replace(/[\s\p{P}\p{S}]+$/u, ''));
}

/**
 * The title that a line, point or row of a table begins an entry with; `null` when it has none.
 *
 * @param isAbove - it stands right above the address of a paper
 */
export function cutTitle(block: Block, head: readonly Cell[] | null, isAbove = false): Cut | null {
  if (!('text' in block)) return null;
  if (block.kind === 'heading') return wholeHeading(block);
  if (block.kind === 'paragraph' && block.cells) return cutRow(block.cells, head);
  const found = findTitle(block, isAbove);
  if (!found) return null;
  const rank = (block.kind === 'item' ? block.rank : undefined) ?? rankOf(block.text);
  return { ...cutAt(block, found), cells: [], rank: rank ?? null };
}

/** `A title (paper, code)`: the names of its links in brackets are no part of it. */
function wholeHeading({ text: whole, links }: Text): Cut {
  const [brackets, inside = ''] = /[([]([^()[\]]{1,200})[)\]]$/.exec(whole) ?? [];
  const names = inside.split(/\s*[,/|·]\s*/);
  const areLinks = names.every(
    (name) => isGeneric(name) && links.some(({ text }) => text === name),
  );
  const text = brackets && areLinks ? whole.slice(0, -brackets.length).trimEnd() : whole;
  return { title: text, links, before: '', rest: [], cells: [], rank: rankOf(text) };
}

/** Where the title stands in a text. */
interface Place {
  start: number;
  end: number;
}

/** Words in bold, else the first link with a name, else the line up to a separator. */
function findTitle({ text, links, strong, ...block }: Text, isAbove = false): Place | null {
  const lineEnd = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n');
  const line = text.slice(0, lineEnd);
  const [mark = ''] = RANK.exec(line) ?? [];
  const bold = strong && placeOf(strong, line);
  const link = findLink(line, links);
  if (bold && link && isSeparated(line.slice(bold.end, link.start))) return link;
  if (bold && isTitle(line.slice(bold.start, bold.end))) return bold;
  if (link) return link;
  const start = mark.length + (ADDRESS_FIRST.exec(line.slice(mark.length))?.[0].length ?? 0);
  const separator = findSeparator(line.slice(start));
  const end = separator ? start + separator.index : line.length;
  const isLone = isAbove || mark !== '' || lineEnd < text.length || block.kind === 'item';
  const isWhole = !separator && isLone && !SENTENCE_END.test(line);
  return (separator || isWhole) && isTitle(line.slice(start, end)) ? { start, end } : null;
}

/** In `Name: What It Is - The text.` the colon is part of the title. */
function findSeparator(line: string): RegExpExecArray | null {
  const first = SEPARATOR.exec(line);
  if (!first || !/^[:：]/.test(first[0])) return first;
  const behind = first.index + first[0].length;
  const dash = DASH.exec(line.slice(behind));
  if (!dash) return first;
  const between = line.slice(behind, behind + dash.index).trim();
  const isOfTitle = /^[\p{Lu}\p{N}가-힣]/u.test(between) && !/[.!?。](?:\s|$)/.test(between);
  const isText = /[.!?。](?:\s|$)/.test(line.slice(behind + dash.index));
  if (!isOfTitle || !isText || between.length > LONGEST_SUBTITLE) return first;
  dash.index += behind;
  return dash;
}

function placeOf(words: string, line: string): Place | null {
  const start = line.indexOf(words);
  return start < 0 || start > LONGEST_BEFORE ? null : { start, end: start + words.length };
}

function findLink(line: string, links: readonly BlockLink[]): Place | null {
  for (const link of links.slice(0, MOST_LINKS)) {
    const place = placeOf(link.text, line);
    if (place && isTitle(link.text)) return place;
  }
  return null;
}

/** `**Lab** – [Title](…)`: nothing but a sign between them. */
function isSeparated(between: string): boolean {
  return between.length > 0 && between.length <= 5 && !/[\p{L}\p{N}]/u.test(between);
}

function isTitle(words: string): boolean {
  const isAddress = /^https?:\/\//i.test(words);
  return words.length <= LONGEST_TITLE && !isAddress && !isGeneric(words);
}

function cutAt(
  { text, links, emphasis }: Text,
  { start, end }: Place,
): Omit<Cut, 'cells' | 'rank'> {
  const whole = trim(text.slice(start, end).replace(RANK, '').replace(ADDRESS_BEHIND, ''));
  const title = whole.replace(READING_TIME, '');
  const own = links.filter((link) => whole.includes(trim(link.text)));
  const ahead = text.slice(0, start).replace(RANK, '').replace(ADDRESS_FIRST, '');
  const before = trim(ahead).replace(/^[\p{S}\p{M}\s]+/u, '');
  const others = links.filter((link) => !own.includes(link));
  const behind = text
    .slice(end)
    .replace(/^(?:[\s\-–—―:：|•·,;]|[.。](?=\s|$))+/u, '')
    .replace(ADDRESS_FIRST, '');
  // Marks such as `(▲ 120)` are no text.
  const isMark =
    !/\p{L}/u.test(behind) || /^\p{Lu}{2,10}$/u.test(behind) || /^\([^()]{2,120}\)$/.test(behind);
  // Text entirely in italics names the authors or the venue.
  const isEmphasised = behind === emphasis && behind.length <= LONGEST_BEFORE;
  const rest = isMark || (isEmphasised && !SENTENCE_END.test(behind)) ? '' : behind;
  const mark = rest === '' && !isGeneric(behind) ? behind : '';
  const aside = [unbracket(before), whole.slice(title.length).trim(), mark];
  return {
    title,
    links: own,
    before: aside.filter((words) => /[\p{L}\p{N}]/u.test(words)).join(' · '),
    rest: rest || others.length > 0 ? [toParagraph(rest, others)] : [],
  };
}

function unbracket(text: string): string {
  return text.replace(/^\[([^[\]]*)\]$/, '$1');
}

function toParagraph(text: string, links: readonly BlockLink[]): Block {
  return { kind: 'paragraph', isQuoted: false, text, links };
}

function trim(text: string): string {
  return text.replace(EDGE, '').replace(LEADING_SIGNS, '').trim();
}

const COLUMNS: Readonly<Record<'rank' | 'title' | 'links' | 'text', RegExp>> = {
  rank: /^(?:#|no\.?|rank|번호|순위|순번)$/i,
  title: /^(?:papers?|(?:paper )?titles?|names?|논문(?: ?(?:제목|이름|명))?|제목|이름)$/i,
  links: /^(?:(?:paper )?links?|urls?|(?:논문 )?링크|주소|paper|pdf|arxiv|code|코드)$/i,
  text: /^(?:(?:한국어|국문|영어|영문|korean|english|ko|kr|en) ?)?(?:summar(?:y|ies)|descriptions?|tl;?dr|notes?|what it does|about|abstract|why (?:it|this) matters|takeaways?|key (?:idea|takeaway)s?|main idea|요약|설명|내용|소개|한 ?줄 ?(?:요약|소개|평)|핵심|정리)$/i,
};

/** By the names of its columns, and where it has none by what the cells hold. */
function cutRow(cells: readonly Cell[], head: readonly Cell[] | null): Cut | null {
  const names = cells.map((_, index) => head?.[index]?.text ?? '');
  const isOnlyLinks = (cell: Cell) => cell.links.length > 0 && !/\p{L}/u.test(textBeside(cell));
  const at = titleColumn(cells, names, isOnlyLinks);
  const titled = cells[at];
  if (!titled || !/\p{L}/u.test(titled.text)) return null;
  const block = toParagraph(titled.text, titled.links) as Text; // what it is made as
  const hasText = names.some((name) => COLUMNS.text.test(name));
  const isTitled = COLUMNS.title.test(names[at] ?? '') && titled.links.length === 0;
  const isWhole = hasText || (isTitled && !SENTENCE_END.test(titled.text));
  const place = isWhole ? null : findTitle(block);
  const whole = { start: RANK.exec(titled.text)?.[0].length ?? 0, end: titled.text.length };
  const cut = cutAt(block, place ?? whole);
  const rest: Block[] = [...cut.rest];
  const others: Cut['cells'][number][] = [];
  let rank = rankOf(titled.text);
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? '';
    if (index === at || (!cell.text && cell.links.length === 0)) continue;
    if (COLUMNS.rank.test(name) && !/[\p{L}\p{N}]/u.test(cell.text)) continue; // a medal
    const isRank = /^\d{1,3}[.)위]?$/.test(cell.text) && (COLUMNS.rank.test(name) || index < at);
    const part = toParagraph(cell.text, cell.links);
    if (isRank) rank = Number.parseInt(cell.text, 10);
    else if (isOnlyLinks(cell) || COLUMNS.text.test(name) || name === '') rest.push(part);
    else others.push({ label: name, block: part });
  }
  return { ...cut, rest, cells: others, rank };
}

function titleColumn(
  cells: readonly Cell[],
  names: readonly string[],
  isOnlyLinks: (cell: Cell) => boolean,
): number {
  const isNamed = (index: number) => COLUMNS.title.test(names[index] ?? '');
  const holdsWords = ({ text }: Cell) => /\p{L}/u.test(text) && !isGeneric(text);
  const named = cells.findIndex((cell, index) => isNamed(index) && holdsWords(cell));
  if (named >= 0) return named;
  const linked = cells.findIndex((cell) => cell.links.some((link) => isTitle(link.text)));
  if (linked >= 0) return linked;
  return cells.findIndex((cell) => holdsWords(cell) && !isOnlyLinks(cell));
}

/** What a text says besides its links. */
export function textBeside({ text, links }: { text: string; links: readonly BlockLink[] }): string {
  let rest = text;
  for (const link of links.slice(0, MOST_LINKS)) rest = rest.replace(link.text, ' ');
  return rest;
}
