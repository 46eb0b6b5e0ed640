import { paperKey } from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { type Block, MOST_BLOCKS } from './block';
import {
  type Bilingual,
  DIGEST_FORMAT,
  DIGEST_VERSION,
  type DigestEntry,
  type DigestSource,
  type Problem,
  type Said,
} from './format';
import { atOnce } from './in-slices';
import { languageOf } from './language';
import { cleanUrl } from './links';
import { isFooter, isNotice, type Outline, outline } from './outline';
import { type Knowledge, type ReadEntry, readEntry } from './read-entry';
import { splitTitle, withoutEnumerator } from './split-title';
import { type Validated, validateInSteps } from './validate';
import { readWeek, readWeekOfSlug } from './week-dates';

/** What is known of a post besides its text, and how to tell papers, posts and sentences. */
export interface Given extends Knowledge {
  /** `null` when only the text can tell */
  title: string | null;
  /** where it was posted; its path may hold the week */
  url: string | null;
  sourceName: string | null;
  /** the digest's id where the source numbers its posts; made of name and week when left out */
  id?: string | null;
}

/** The series this format comes from; taken when a file does not say where it was posted. */
const SERIES = { name: 'PyTorchKR', url: 'https://discuss.pytorch.kr/c/news/14' };
const MOST_ENTRIES = 500;
/** The date and the title stand within the first lines. */
const HEAD_BLOCKS = 20;
/** As far as trends, notice and original are looked for before and after the entries. */
const EDGE_BLOCKS = 200;
const MOST_TRENDS = 30;

/**
 * Reads a weekly post that was taken apart into blocks.
 *
 * What the post lacks is `null`; what is wrong with it is a problem at its place, and costs at most
 * the entry. Without a week or any entry there is no digest.
 */
export function parseWeek(blocks: readonly Block[], given: Given): Validated {
  return atOnce(parseWeekInSteps(blocks, given));
}

/** The same in steps short enough to rest between. */
export function* parseWeekInSteps(
  blocks: readonly Block[],
  given: Given,
): Generator<void, Validated> {
  const problems: Problem[] = [];
  const found = yield* outline(blocks, given.identifyPaper);
  const week = findWeek(blocks, given);
  if (found.drafts.length === 0) problems.push(NO_ENTRY);
  if (!week) problems.push(NO_WEEK);
  if (blocks.length >= MOST_BLOCKS) problems.push(TOO_LONG);
  if (!week || found.drafts.length === 0) return { digest: null, problems };

  const title = findTitle(blocks, given);
  const source = findSource(found, given, problems);
  const entries = yield* readEntries(found, given, problems);
  for (const heading of found.unread.slice(0, 20)) problems.push(unread(heading));
  const validated = yield* validateInSteps({
    format: DIGEST_FORMAT,
    version: DIGEST_VERSION,
    id: given.id || `${normalizeTitle(source.name).slice(0, 80)}:${week.start}`,
    week,
    title: toDigestTitle(title),
    source,
    trends: findTrends(found, title),
    entries,
  });
  return { digest: validated.digest, problems: [...problems, ...validated.problems] };
}

function findWeek(blocks: readonly Block[], { title, url }: Given) {
  for (const text of [title ?? '', ...headOf(blocks)]) {
    const week = readWeek(text);
    if (week) return week;
  }
  return readWeekOfSlug(url ?? '');
}

/** The given title, else the line with the dates, else the one heading above all others. */
function findTitle(blocks: readonly Block[], { title }: Given): string {
  if (title) return title.slice(0, 500);
  const dated = headOf(blocks).find((text) => readWeek(text));
  const top = blocks
    .slice(0, HEAD_BLOCKS)
    .find((block) => block.kind === 'heading' && block.level === 1);
  return dated ?? (top && 'text' in top ? top.text.slice(0, 500) : '');
}

function headOf(blocks: readonly Block[]): string[] {
  return blocks
    .slice(0, HEAD_BLOCKS)
    .flatMap((block) => ('text' in block ? [block.text.slice(0, 300)] : []));
}

/** `이번 주의 주요 ML 논문 (Top ML Papers of the Week)` says it in English in brackets. */
function toDigestTitle(title: string): Bilingual {
  const split = splitTitle(title);
  const [, inBrackets = ''] = /\(([^()]{4,200})\)$/.exec(title) ?? [];
  const isEnglish = languageOf(inBrackets) === 'en';
  return split.ko && !split.en && isEnglish ? { ko: split.ko, en: inBrackets } : split;
}

/** Points and paragraphs before the entries; not the title again, names or dates. */
function findTrends({ preamble }: Outline, title: string): Bilingual[] {
  const known = new Set([normalizeTitle(title), '']);
  const trends = preamble.slice(0, EDGE_BLOCKS).flatMap((block): Bilingual[] => {
    if (block.kind !== 'item' && block.kind !== 'paragraph') return [];
    const text = block.text.replaceAll('\n', ' ');
    const isProse = block.kind === 'item' || /[.!?。…]["'”’)\]]?$/.test(text) || text.length > 60;
    const isKnown = known.has(normalizeTitle(text)) || isNotice(text) || isFooter(text);
    if (!isProse || isKnown || (readWeek(text) && text.length < 120)) return [];
    const trend = withoutEnumerator(text);
    return [languageOf(trend) === 'en' ? { ko: null, en: trend } : { ko: trend, en: null }];
  });
  return trends.slice(0, MOST_TRENDS);
}

function findSource(found: Outline, given: Given, problems: Problem[]): DigestSource {
  const original = originalOf(found.closing);
  // The format links its source by https only; a forum reached by http answers there too, or not.
  const posted = cleanUrl(given.url ?? '')?.replace(/^http:/, 'https:') ?? null;
  if (!posted) problems.push(NO_SOURCE);
  const isLost = original === null && found.closing.slice(0, EDGE_BLOCKS).some(isSourceHeading);
  if (isLost) problems.push(NO_ORIGINAL);
  return {
    name: given.sourceName || SERIES.name,
    url: posted ?? SERIES.url,
    ...(original && { original }),
    notice: findNotice(found),
  };
}

function isSourceHeading(block: Block): boolean {
  return 'text' in block && normalizeTitle(block.text).startsWith('원문') && block.text.length < 20;
}

function originalOf(closing: readonly Block[]): string | null {
  for (const block of closing.slice(0, EDGE_BLOCKS)) {
    if (block.kind === 'link') return block.url;
    if (!('text' in block)) continue;
    if (isNotice(block.text) || isFooter(block.text)) return null;
    if (block.links[0]) return block.links[0].url;
  }
  return null;
}

/** In the posts it is emphasised with an asterisk too many, which stays at its end, as do emoji. */
function findNotice({ preamble, closing }: Outline): Bilingual {
  const notice: Bilingual = { ko: null, en: null };
  for (const block of [...preamble.slice(0, EDGE_BLOCKS), ...closing.slice(0, EDGE_BLOCKS)]) {
    if (!('text' in block) || !isNotice(block.text)) continue;
    const text = block.text
      .slice(0, 2_000)
      .replaceAll('\n', ' ')
      .replace(/^[*_\s]+|(?:[*_\s]|\p{Extended_Pictographic}\ufe0f?)+$/gu, '');
    notice[languageOf(text) ?? 'ko'] ??= text;
  }
  return notice;
}

function* readEntries(
  { drafts }: Outline,
  given: Given,
  problems: Problem[],
): Generator<void, DigestEntry[]> {
  const entries: DigestEntry[] = [];
  const ranks = new Map<string, number>();
  for (const [index, draft] of drafts.slice(0, MOST_ENTRIES).entries()) {
    const where = { ko: `${index + 1}번째 항목`, en: `entry ${index + 1}` };
    const entry = yield* readEntry(draft, given, (what) => problems.push({ where, what }));
    const key = keyOf(entry, given);
    const earlier = key && ranks.get(key);
    if (earlier) {
      problems.push({ where, what: sameAs(earlier) });
      continue;
    }
    if (entry.papers.length === 0) problems.push({ where, what: NO_PAPER });
    const rank = entries.length + 1;
    if (key) ranks.set(key, rank);
    entries.push({ rank, ...entry });
  }
  if (drafts.length > MOST_ENTRIES) problems.push(TOO_MANY);
  return entries;
}

/** What the paper is known by; its title only when no link names it. */
function keyOf({ papers, title }: ReadEntry, { identifyPaper }: Given): string | null {
  const [first] = papers;
  const paper = first ? identifyPaper(first) : null;
  if (paper) return paperKey(paper);
  const name = normalizeTitle(title.en ?? title.ko ?? '');
  return name ? paperKey({ scheme: 'title', id: name }) : null;
}

const NO_PAPER: Said = {
  ko: '논문 링크가 없어요.',
  en: 'There is no paper link.',
};
const NO_ENTRY: Problem = {
  where: { ko: '글', en: 'text' },
  what: {
    ko: '논문 항목을 하나도 찾지 못했어요.',
    en: 'No entry about a paper was found.',
  },
};
/** There are entries, but no telling of which week. */
export const NO_WEEK: Problem = {
  where: { ko: '주', en: 'week' },
  what: {
    ko: '제목에 “[2024/10/07 ~ 10/13]” 같은 날짜가 없어서 어느 주인지 알 수 없어요.',
    en: 'The title names no dates such as “[2024/10/07 ~ 10/13]”, so the week is unknown.',
  },
};
const NO_SOURCE: Problem = {
  where: { ko: '출처', en: 'source' },
  what: {
    ko: `글에 출처 주소가 없어서 ${SERIES.name} 게시판을 적었어요.`,
    en: `The text does not say where it was posted, so the list of ${SERIES.name} is named.`,
  },
};
const NO_ORIGINAL: Problem = {
  where: { ko: '출처', en: 'source' },
  what: { ko: '원문 링크가 없어요.', en: 'The link to the original is missing.' },
};
const TOO_LONG: Problem = {
  where: { ko: '글', en: 'text' },
  what: {
    ko: '글이 너무 길어 앞부분만 읽었어요.',
    en: 'The text is too long; only its beginning was read.',
  },
};
const TOO_MANY: Problem = {
  where: { ko: '글', en: 'text' },
  what: {
    ko: `항목이 너무 많아 앞의 ${MOST_ENTRIES}개만 읽었어요.`,
    en: `There are too many entries; only the first ${MOST_ENTRIES} were read.`,
  },
};

function sameAs(rank: number): Said {
  return {
    ko: `${rank}번째 항목과 같은 논문이어서 뺐어요.`,
    en: `It is the same paper as entry ${rank} and was left out.`,
  };
}

function unread(heading: string): Problem {
  const name = heading.slice(0, 80);
  return {
    where: { ko: `“${name}”`, en: `“${name}”` },
    what: {
      ko: '논문 항목이 아닌 부분이라 읽지 않았어요.',
      en: 'This part is no entry about a paper and was not read.',
    },
  };
}
