import { normalizeTitle } from '../paper/title';
import type { Block } from './block';

type Text = Extract<Block, { text: string }>;

const LONGEST_BYLINE = 300;
/** `Mina Orchard, Theo Branch (University of Trees)` */
const AFFILIATION = /(?<=\p{L})\s?\([^().!?]{2,100}\)$/u;
const ARXIV_FIELD = /\b(?:cs|stat|eess|math|physics|q-bio|econ)\.[A-Z]{2}\b/;
const DAY = /(?<!\d)20\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)/;
const INITIAL = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}/u;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}|[가-힣]{2,4})$/u;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
/** A day, a time since it, or how long a text takes to read, and nothing else. */
const DAY_ALONE = new RegExp(
  [
    '^(?:(?:posted|published|updated|submitted|released|date)(?: on)?:? |(?:게시|발행|작성|공개)일? ?:? ?)?',
    '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:',
    [
      `${MONTH} ${DAY_OF_MONTH}(?:,? 20\\d\\d)?`,
      `${DAY_OF_MONTH} ${MONTH}(?:,? 20\\d\\d)?`,
      `${MONTH},? 20\\d\\d`,
      '20\\d\\d ?[-./] ?\\d{1,2} ?[-./] ?\\d{1,2}\\.?',
      '(?:20\\d\\d년 ?)?\\d{1,2}월 ?\\d{1,2}일(?: ?\\([월화수목금토일]\\))?',
      '\\d{1,3} (?:minutes?|hours?|days?|weeks?|months?) ago|\\d{1,3} ?(?:분|시간|일|주|개월) 전',
      '\\d{1,3}[ -]?min(?:ute)?s?(?: read)?|\\d{1,3} ?분 ?(?:소요|읽기)?',
    ].join('|'),
    ')(?:(?:,| at|T)? ?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]m)?(?: ?(?:utc|kst|z))?)?$',
  ].join(''),
  'i',
);
/** `NeurIPS 2026`, `ICML’26 Oral` */
const VENUE_ALONE =
  /^\p{Lu}\p{L}*\p{Lu}\p{L}*(?:\s20\d\d|\s?['’]\d\d)(?:\s\(?(?:[Oo]ral|[Ss]potlight|[Pp]oster|[Ww]orkshop|[Bb]est [Pp]aper|[Mm]ain|[Ff]indings)\)?)?$/u;
const YEAR = /^20\d\d$/;
const FIRST_NAME = /^\p{Lu}\p{L}{1,20}$/u;
const ARXIV_ID = /^arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?(?:\s\[[\w.-]{2,20}\])?$/i;
/** A name of two or three words, the first of which may be an initial. */
const LONE_NAME =
  /^(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}'’-]*\p{Ll})$|^(?:\p{Lu}\p{Ll}+)\s(?:van|von|de|der|den|di|da|del|la|el|al|bin)\s(?:der\s|la\s)?\p{Lu}\p{Ll}+$/u;
const LONE_KOREAN = /^[가-힣]{2,4}\s(?:저|지음|글|씀|작성|기자|연구원|박사|교수)$/;
/** Words of headings and of our field, which lines of two words in capitals are made of as well. */
const NO_NAMES = new Set(
  'key main findings finding results result method methods approach overview highlights highlight summary abstract why how what when who the our new more paper papers code model models data dataset learning language large deep neural network networks agent agents vision training reasoning attention memory cache system systems research work works future open source big small fast long great good in on of for and with to read see get try best top first next strong weak limits limitations takeaways insights details notes background motivation idea ideas problem solution conclusion introduction related quick big picture update updates news week editor’s choice'.split(
    ' ',
  ),
);

/** Whether a line holds nothing but days, times or how long a text takes to read. */
export function isDayLine(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' && block?.kind !== 'item') return false;
  return block.text.length <= 60 && DAY_ALONE.test(block.text.trim());
}

/** Whether the day of each entry stands above its title; one above the first alone is the post's. */
export function areDaysAbove(blocks: readonly Block[], titles: ReadonlySet<number>): boolean {
  const dated = [...titles].filter((index) => isDayLine(blocks[index - 1]));
  return dated.length >= 2 && dated.length * 2 >= titles.size;
}

/** Whether a line is people, fields, venues and days, which no sentence is. */
export function isByLine(block: Text): boolean {
  const { links } = block;
  if ('cells' in block && block.cells) return false;
  const text = block.text.replace(AFFILIATION, '');
  if (text.length > LONGEST_BYLINE || text.includes('\n') || links.length > 3) return false;
  if (isDayLine(block)) return true;
  if (/[.!?。]$|[다요]$/.test(text) && !/\bet al\.$/.test(text)) return false;
  if (/^by \p{Lu}/u.test(text) || /\bet al\.?$/.test(text)) return true;
  if (VENUE_ALONE.test(text) || LONE_KOREAN.test(text)) return true;
  const items = text
    .split(/\s*(?:[,·|•;&/—–]|\band\b|및|\s외(?=\s|$)|\s등(?=\s|$))\s*/u)
    .filter(Boolean);
  if (text.length <= 120 && ARXIV_FIELD.test(text)) return true;
  const isShort = items.length > 1 && items.every((item) => item.length <= 40);
  if (isShort && DAY.test(text)) return true;
  const isDated = (item: string) =>
    DAY.test(item) || DAY_ALONE.test(item) || YEAR.test(item) || ARXIV_ID.test(item);
  const isBesideDay = items.length > 1 && items.some((item) => DAY_ALONE.test(item));
  const areNames = items.every(
    (item) =>
      NAME.test(item) ||
      isDated(item) ||
      VENUE_ALONE.test(item) ||
      (isBesideDay && FIRST_NAME.test(item)),
  );
  return areNames && (items.length > 1 || INITIAL.test(text));
}

/**
 * Whether a line is the name of one person: two or three words in capitals that are neither of the
 * entry's title nor of a heading. It is one only above a text.
 */
export function isLoneName({ text, links }: Text, title: string): boolean {
  if (text.length > 60 || links.length > 1 || !LONE_NAME.test(text)) return false;
  const known = new Set(normalizeTitle(title).split(' '));
  const words = text.toLowerCase().split(/[\s.]+/);
  return !words.some((word) => NO_NAMES.has(word) || (word.length > 1 && known.has(word)));
}
