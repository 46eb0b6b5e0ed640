import type { Block } from './block';
import type { Unit } from './units';

/** The link that letters have to themselves on the web. */
const ONLINE =
  /^\W*(?:(?:view|read|open|see)\b.{0,30}\b(?:online|browser|web)|web ?version|(?:웹|브라우저|온라인)에서 ?(?:보기|읽기|열기))/i;
/** What pages and letters have around any text. */
const NAVIGATION =
  /^\W*(?:(?:subscribed?|unsubscribe|sign ?(?:in|up)|log ?in|share|forward|home|archive|about|advertise|manage preferences|skip to (?:main )?content|구독(?:하기)?|수신 ?거부|로그인|공유(?:하기)?|목록|홈)[^\p{L}\p{N}]*)+$/iu;
const FAREWELL =
  /^\W*(?:thank(?:s| you) for (?:reading|subscribing)|if you have any (?:comments|feedback|questions)|that['’]?s (?:all|it|a wrap)|see you|until next|subscribe|unsubscribe|you(?:['’]re| are)? receiv(?:ed|ing)|if you (?:enjoyed|liked|found)|enjoyed th|did you (?:enjoy|like)|share this|copyright|©|(?:오늘|이번 ?주)[은는도]? ?(?:여기까지|이만)|(?:끝까지 )?읽어 ?주셔서|감사합니다|구독|수신 ?거부|다음 ?주에 ?(?:또|다시|만나|뵙))/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+\s*){1,40}$/u;
/** Headings of what pages have below a text. */
const BELOW_TEXT =
  /카테고리의 다른 글|(?:관련|추천|이전|다른) ?글$|related (?:posts|articles)|recent posts|^more from|discussion about this post|^(?:\d+ )?comments?(?: \(\d+\))?$|^댓글/i;
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

function isFarewell(block: Block | undefined): boolean {
  if (!block || !('text' in block) || block.text.length > LONGEST_FAREWELL) return false;
  if (block.kind === 'heading')
    return block.text.length <= LONGEST_LINE && BELOW_TEXT.test(block.text);
  return block.text.split('\n').some((line) => FAREWELL.test(line)) || HASHTAGS.test(block.text);
}
