import type { Sentences } from '../text/sentences';

/** What was not read of DAIR.AI’s list, and why. */
export const UPSTREAM_WORDS = {
  list: { ko: '목록', en: 'list' },
  noWeeks: {
    ko: '“Papers of the Week”라는 제목이 없어요.',
    en: 'No “Papers of the Week” heading was found.',
  },
  noWeekHeading: {
    ko: '주를 알리는 제목이 아니어서 그 아래 항목을 뺐어요.',
    en: 'The heading is not the name of a week; the rows below it were left out.',
  },
  tooManyRows: {
    ko: '항목이 너무 많아 앞의 {most}개만 읽었어요.',
    en: 'There are too many rows; only the first {most} were read.',
  },
  tooManyWeeks: {
    ko: '주가 너무 많아 앞의 {most}주만 읽었어요.',
    en: 'There are too many weeks; only the first {most} were read.',
  },
  noDates: {
    ko: '제목의 날짜를 읽지 못해 이 주를 뺐어요.',
    en: 'The dates of the heading cannot be read; the week was left out.',
  },
  noEntries: {
    ko: '읽을 수 있는 항목이 없어 이 주를 뺐어요.',
    en: 'No row can be read; the week was left out.',
  },
  twice: {
    ko: '같은 날에 시작하는 주가 이미 있어 뺐어요.',
    en: 'Another week starts on the same day; this one was left out.',
  },
  rankTaken: {
    ko: '순위가 겹쳐 맨 뒤로 옮겼어요.',
    en: 'Another entry already has this rank; this one was moved to the end.',
  },
  notInTable: {
    ko: '표 밖의 글은 읽지 않았어요: {line}',
    en: 'Text outside the table was not read: {line}',
  },
  noName: { ko: '논문 이름을 찾지 못해 뺐어요.', en: 'The row has no name and was left out.' },
  unsureName: {
    ko: '이름이 어디까지인지 분명하지 않아요.',
    en: 'It is not clear where the name ends.',
  },
  noText: { ko: '설명이 없어요.', en: 'The row has no text.' },
  noPaper: { ko: '논문 링크가 없어요.', en: 'The row has no link to the paper.' },
  noPost: {
    ko: '게시물 링크가 X의 게시물을 가리키지 않아요.',
    en: 'The tweet link does not point to a post on X.',
  },
  straySigns: {
    ko: '링크 옆에 남는 글자가 있어 무시했어요.',
    en: 'Stray characters next to the links were ignored.',
  },
  tooManyLinks: {
    ko: '링크가 너무 많아 앞부분만 읽었어요.',
    en: 'There are too many links; only the first were read.',
  },
  tooLong: {
    ko: '줄이 너무 길어 앞부분만 읽었어요.',
    en: 'The row is too long; only its beginning was read.',
  },
  emptyLink: { ko: '빈 링크예요: {label}', en: 'The link is empty: {label}' },
  noAddress: {
    ko: '웹 주소가 아니어서 뺐어요: {label}',
    en: 'The link is not a web address: {label}',
  },
  strayWords: {
    ko: '링크 옆에 남는 글이 있어 뺐어요: {words}',
    en: 'Words next to the links were left out: {words}',
  },
  cellLeftOut: {
    ko: '이름 없는 칸이어서 뺐어요: {cell}',
    en: 'A cell without a heading was left out: {cell}',
  },
} satisfies Sentences;
