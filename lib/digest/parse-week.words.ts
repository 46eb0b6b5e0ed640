import type { Sentences } from '../text/sentences';

/** What of a post was not read, or read on an assumption, and where in it. */
export const PARSE_WORDS = {
  source: { ko: '출처', en: 'source' },
  noSource: {
    ko: '글에 출처 주소가 없어서 {series} 게시판을 적었어요.',
    en: 'The text does not say where it was posted, so the {series} board is given as its source.',
  },
  unknownSource: {
    ko: '글에 출처가 없어서 알 수 없음으로 두었어요.',
    en: 'The text does not say where it was posted; its source is unknown.',
  },
  noOriginal: { ko: '원문 링크가 없어요.', en: 'The link to the original is missing.' },
  noAddress: {
    ko: '{name}의 주소가 글에 없어요.',
    en: 'The text names {name} as its source, but no address.',
  },
  week: { ko: '주', en: 'week' },
  notOneWeek: {
    ko: '제목이 한 달보다 긴 기간을 가리켜요. 한 주나 한 달의 논문 모음만 읽을 수 있어요.',
    en: 'The title covers more than a month; only digests of a week or a month can be read.',
  },
  noWeek: {
    ko: '제목에 “[2024/10/07 ~ 10/13]” 같은 날짜가 없어서 어느 주인지 알 수 없어요.',
    en: 'The title has no dates such as “[2024/10/07 ~ 10/13]”, so the week could not be determined.',
  },
  noYear: {
    ko: '“{name}”에 연도가 없어서 어느 주인지 알 수 없어요. 파일의 첫 줄에 “2024년”처럼 연도를 적거나, 날짜가 보이는 페이지를 열어 주세요.',
    en: '“{name}” names no year, so the week is unknown. Write the year, such as 2024, in the first line of the file, or open the page that shows its date.',
  },
  countedWeek: {
    ko: '날짜 없이 몇째 주라고만 되어 있어서 {start} ~ {end:으로/로} 세었어요.',
    en: 'The week is only counted within its month; it was taken as {start} to {end}.',
  },
  wholeMonth: {
    ko: '제목에 한 달만 있어서 {start} ~ {end:으로/로} 했어요.',
    en: 'The title names a month; it was taken as {start} to {end}.',
  },
  ofFileName: {
    ko: '글에 날짜가 없어서 파일 이름의 {start} ~ {end:으로/로} 했어요.',
    en: 'The text names no days; those in the file’s name were taken, {start} to {end}.',
  },
  upToPost: {
    ko: '한 주의 날짜가 없어서 글의 날짜까지 이레({start} ~ {end})로 했어요.',
    en: 'No days of a week are named; the seven days up to the post’s date were taken, {start} to {end}.',
  },
  tooManyLinks: {
    ko: '링크가 너무 많아 앞의 {most}개만 남겼어요.',
    en: 'There are too many links; only the first {most} of each kind were kept.',
  },
  noPaper: { ko: '논문 링크가 없어요.', en: 'There is no paper link.' },
  text: { ko: '글', en: 'text' },
  noEntry: {
    ko: '논문 항목을 하나도 찾지 못했어요. 글 전체를 열어 다시 시도해 주세요.',
    en: 'No entry about a paper was found. Open the whole post and try again.',
  },
  titleOfAnotherLanguage: {
    ko: '제목이 한국어도 영어도 아니어서 뺐어요.',
    en: 'The title is neither Korean nor English; the entry was left out.',
  },
  textCut: {
    ko: '글이 너무 길어 앞부분만 읽었어요.',
    en: 'The text is too long; only its beginning was read.',
  },
  tooManyEntries: {
    ko: '항목이 너무 많아 앞의 {most}개만 읽었어요.',
    en: 'There are too many entries; only the first {most} were read.',
  },
  samePaper: {
    ko: '{rank}번째 항목과 같은 논문이어서 뺐어요.',
    en: 'It is the same paper as entry {rank} and was left out.',
  },
  unreadPart: {
    ko: '논문 항목이 아닌 부분이라 읽지 않았어요.',
    en: 'This part does not describe a paper and was skipped.',
  },
  moreUnread: {
    ko: '읽지 않은 부분이 모두 {count}곳이에요.',
    en: { one: 'In all, 1 part was not read.', other: 'In all, {count} parts were not read.' },
  },
  beginning: { ko: '머리말', en: 'beginning' },
  otherWeeks: {
    ko: '한 파일에 여러 주가 있어서 첫 주만 읽었어요. {count}주를 뺐어요.',
    en: 'The file holds several weeks; only the first was read, {count} left out.',
  },
  tooManyParts: {
    ko: '소제목이 너무 많아 앞의 {most}개만 남겼어요.',
    en: 'There are too many parts with headings; only the first {most} were kept.',
  },
  entryCut: {
    ko: '글이 너무 길어 앞부분만 읽었어요.',
    en: 'A text is too long; only its beginning was read.',
  },
  paragraphOfAnotherLanguage: {
    ko: '한국어도 영어도 아닌 문단이 있어 뺐어요.',
    en: 'A paragraph is neither Korean nor English and was left out.',
  },
  /** text before the entries: its first line, and how many lines more */
  leftOut: {
    ko: '항목 앞의 글을 뺐어요: “{line}”',
    en: 'Text before the entries was left out: “{line}”',
  },
  leftOutWithMore: {
    ko: '항목 앞의 글을 뺐어요: “{line}” 외 {more}줄',
    en: 'Text before the entries was left out: “{line}” and {more} more',
  },
  /** what authors, fields and days of a paper are kept under in its digest */
  details: { ko: '서지 정보', en: 'Details' },
} satisfies Sentences;
