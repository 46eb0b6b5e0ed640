import type { Block, BlockLink } from './block';
import { REFERENCE_KEY } from './reference-key';
import type { Unit } from './units';

/** The link that letters have to themselves on the web. */
const ONLINE =
  /^\W*(?:(?:view|read|open|see)\b.{0,30}\b(?:online|browser|web)|web ?version|(?:웹|브라우저|온라인)에서 ?(?:보기|읽기|열기))/i;
/** What pages and letters have around any text. */
const NAVIGATION =
  /^\W*(?:(?:subscribed?(?: (?:now|here|today|for free))?|unsubscribe|sign ?(?:in|up)|log ?in|share|forward|home|archive|about|advertise|manage preferences|skip to (?:main )?content|구독(?:하기)?|수신 ?거부|로그인|공유(?:하기)?|목록|홈)[^\p{L}\p{N}]*)+$/iu;
const FAREWELL =
  /^\W*(?:thank(?:s| you) for (?:reading|subscribing)|if you have any (?:comments|feedback|questions)|that['’]?s (?:all|it|a wrap)|see you|until next|subscribe(?= (?:now|here|today|below|for|to (?:the|our|my|this|get|receive|stay|read))\b|[^\p{L}\s]|$)|unsubscribe|follow (?:me|us)\b|edit(?: ?\d)?:|(?:please )?(?:re)?post (?:this|if)\b|leave a (?:comment|reply)|you(?:['’]re| are)? receiv(?:ed?|ing)|(?:update|manage|change) your (?:[a-z]+ ){0,2}(?:preferences|settings|subscriptions?)|if you (?:enjoyed|liked|found)|enjoyed th|did you (?:enjoy|like)|share this|copyright|©|(?:오늘|이번 ?주)[은는도]? ?(?:여기까지|이만)|(?:끝까지 )?읽어 ?주셔서|감사합니다|구독(?:하|과|은| ?(?:버튼|부탁|신청|해 ?주)|[^\p{L}\s]|$)|수신 ?거부|다음 ?주에 ?(?:또|다시|만나|뵙))/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+\s*){1,40}$/u;
/** `공감 12 댓글 3` */
const COUNTS =
  /^(?:(?:공감|댓글|좋아요|조회수?|추천|likes?|comments?|shares?|views?|claps?)\s*:?\s*\d[\d,.]*\s*[·|,]?\s*){1,6}$/iu;
/** Who wrote next, and when: `AppleFan — 11/22/2026 9:05 AM`. */
const CHAT_NAME =
  /^[^.!?:]{1,40}\s(?:[[(]|[—–]\s)[^[\].!?]{0,20}\d{1,2}:\d\d(?:\s?[AP]M)?[\])]?$/iu;
/** What advertising is announced with: alone, or before a sign. */
const SPONSOR_LABEL =
  /^[^\p{L}\p{N}]{0,10}(?:sponsors?|sponsored(?: (?:post|content|message|link|section))?|our sponsors?|(?:today|this week)['’]s sponsors?|ads?|advert(?:isement|orial)?s?|promoted|partner content|(?:유료 ?)?광고|협찬|스폰서|후원사?|제휴)\s{0,3}(?:[:：\])】>]|\s[|–—-]\s|[^\p{L}\p{N}]{0,5}$)/iu;
const SPONSORED_BY =
  /^[^\p{L}\p{N}]{0,10}(?:sponsored by|(?:brought to you|presented) by \p{Lu}|(?:a )?(?:message|word) from (?:the|our|today['’]s|this week['’]s) (?:sponsor|partner)|(?:this|today['’]s|the)(?: \p{L}+)? (?:issue|newsletter|edition|email) is (?:sponsored|brought to you|supported|made possible) by)/iu;
const SPONSORED_BY_KO =
  /^[^\p{L}\p{N}]{0,10}(?:이번|오늘|이) ?(?:호|글|뉴스레터|소식지?|메일|레터)(?:[은는이가의]| ).{0,60}(?:후원|협찬|지원|제공)(?:으로|을 받아|합니다|했|하에)/u;
const SPONSOR_HEADING = /^[^\p{L}\p{N}]{0,10}(?:together|in partnership) with \p{Lu}/iu;
const SPONSOR_IN_BRACKETS = /[[(](?:sponsor(?:ed)?|ad|광고|협찬)[\])]$/i;
/** Targets of the buttons that every post of a site has. */
const OF_SITE =
  /\/(?:subscribe|unsubscribe|sign-?up|share|refer(?:ral)?s?|preferences|comments)\/?(?:[?#]|$)|[?&]action=(?:share|subscribe)/i;
/** Headings of what pages have below a text. */
const BELOW_TEXT =
  /(?:지난|이전) ?(?:호|글|뉴스레터)(?: ?보기)?$|^(?:previous|past) (?:issues?|editions?|posts?)$|카테고리의 다른 글|(?:관련|추천|이전|다른) ?글$|related (?:posts|articles)|recent posts|^more from|discussion about this post|^(?:\d+ )?comments?(?: \(\d+\))?$|^댓글/i;
const LONGEST_FAREWELL = 400;
const LONGEST_LINE = 80;

/** Whether words are a letter's link to its page. */
export function isOnlineLink(words: string): boolean {
  return words.length <= LONGEST_LINE && ONLINE.test(words);
}

/** Whether a line is there to get about, and says nothing. */
export function isNavigation(words: string): boolean {
  return words.length <= LONGEST_LINE && (ONLINE.test(words) || NAVIGATION.test(words));
}

/**
 * Ends the last entry where the post takes its leave: at words of thanks or subscription, or at a
 * rule behind which no other entry goes on.
 */
export function endBeforeFarewell(blocks: readonly Block[], units: readonly Unit[]): void {
  const last = units.at(-1);
  if (!last) return;
  const hasRules = units
    .slice(0, -1)
    .some(({ start, end }) => goesOnBehindRule(blocks, start, end));
  for (let index = last.start + 1; index < last.end; index += 1) {
    const block = blocks[index];
    const isLeave = block?.kind === 'rule' ? !hasRules && units.length > 1 : isFarewell(block);
    if (!isLeave) continue;
    last.end = index;
    return;
  }
}

function goesOnBehindRule(blocks: readonly Block[], start: number, end: number): boolean {
  const rule = blocks.slice(start, end).findIndex((block) => block.kind === 'rule');
  return rule >= 0 && blocks.slice(start + rule, end).some((block) => block.kind !== 'rule');
}

/** Whether a block takes leave of its readers, or a page begins below it. */
export function isFarewell(block: Block | undefined): boolean {
  if (!block || !('text' in block) || block.text.length > LONGEST_FAREWELL) return false;
  if (block.kind === 'heading')
    return block.text.length <= LONGEST_LINE && BELOW_TEXT.test(block.text);
  return FAREWELL.test(block.text) || isTail(block.text) || isChatName(block.text);
}

function isChatName(text: string): boolean {
  return CHAT_NAME.test(text.slice(0, 100).split('\n', 1)[0] ?? '');
}

/** Whether a line is of the page around a text: ways about it, how it is filed, who liked it. */
function isTail(line: string): boolean {
  return isNavigation(line) || HASHTAGS.test(line) || COUNTS.test(line);
}

/** Whether a block of an entry is none of its text: advertising, or a line of the page around it. */
export function isAside(block: Block): boolean {
  if (!('text' in block)) return false;
  return isSponsor(block) || (block.kind !== 'heading' && (isTail(block.text) || isButton(block)));
}

/** Whether a line is nothing but a link to where a site has its readers subscribe or share. */
function isButton({ text, links }: { text: string; links: readonly BlockLink[] }): boolean {
  const [only, ...others] = links;
  return others.length === 0 && only?.text === text && OF_SITE.test(only.url);
}

/** Whether a text announces advertising; a heading may do so in more ways. */
export function isSponsor({ kind, text }: { kind: string; text: string }): boolean {
  const start = text.slice(0, 200);
  const isNamed =
    SPONSOR_LABEL.test(start) || SPONSORED_BY.test(start) || SPONSORED_BY_KO.test(start);
  return (
    isNamed ||
    SPONSOR_IN_BRACKETS.test(start) ||
    (kind === 'heading' && SPONSOR_HEADING.test(start))
  );
}

/** Whether a text says that it is advertising and nothing else: what it announces comes next. */
export function isSponsorLabel(text: string): boolean {
  return (
    text.length <= 40 && SPONSOR_LABEL.test(text) && !/[:：\])】>|–—-]\s*[\p{L}\p{N}]/u.test(text)
  );
}

/** Lines that begin a block of their own, whatever stands above them in the same paragraph. */
const OWN_LINE = new RegExp(
  String.raw`^(?:[[(]?(?:[aA]r[xX]iv:\s?)?\d{4}\.\d{5}(?:v\d{1,2})?[\])]?:?\s|\[\d{1,3}\]:?\s|\[\^[\w-]{1,30}\]:?\s|${REFERENCE_KEY}:?\s)`,
);

/** Takes paragraphs apart where a line is no part of their text, or begins an entry by itself. */
export function* separateLines(blocks: readonly Block[]): Generator<void, Block[]> {
  const separated: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 50 === 0) yield;
    separated.push(...linesOfTheirOwn(block));
  }
  return separated;
}

function linesOfTheirOwn(block: Block): Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [block];
  const lines = block.text.split('\n');
  const isOwn = (line: string) =>
    OWN_LINE.test(line) ||
    (line.length <= LONGEST_FAREWELL &&
      (isTail(line) ||
        isChatName(line) ||
        FAREWELL.test(line) ||
        isSponsor({ kind: block.kind, text: line })));
  if (lines.length < 2 || ('cells' in block && block.cells) || !lines.some(isOwn)) return [block];
  const runs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    const isNext =
      index === 0 ||
      isOwn(line) ||
      (isOwn(lines[index - 1] ?? '') && !OWN_LINE.test(lines[index - 1] ?? ''));
    if (isNext) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs.map((run, index) => {
    const text = run.join('\n');
    const links = block.links.filter((link) => text.includes(link.text));
    const { strong: _, ...plain } = block;
    return index === 0 ? { ...block, text, links } : { ...plain, text, links };
  });
}
