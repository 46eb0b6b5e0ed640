import type { Sentences } from '../text/sentences';

/** What the search could not use of a query, and what it did instead. */
export const QUERY_WORDS = {
  filterLeftOut: { ko: '{piece} 조건은 빼고 찾았어요. {what}', en: '{piece} was left out. {what}' },
  query: { ko: '검색어', en: 'the query' },
  tooLong: {
    ko: '너무 길어서 앞의 {most}자만 찾았어요.',
    en: 'It is too long, so only its first {most} characters were looked for.',
  },
  notClosed: {
    ko: '닫는 따옴표가 없어서 끝까지를 한 구절로 찾았어요.',
    en: 'The closing quotation mark is missing, so everything after the first was taken as one phrase.',
  },
  fromHere: { ko: '{word}부터', en: 'from {word} on' },
  tooManyWords: {
    ko: '단어가 너무 많아서 앞의 {most}개만 찾았어요.',
    en: 'There are too many words, so only the first {most} were looked for.',
  },
  /** a filter with a value that is none of its values */
  badFilter: {
    week: {
      ko: '`week:` 뒤에는 2024-10이나 2024-10-07처럼 달이나 날짜를 써 주세요.',
      en: 'Write a month or a day after `week:`, such as 2024-10 or 2024-10-07.',
    },
    year: {
      ko: '`year:` 뒤에는 2024나 2023-2025처럼 연도를 써 주세요.',
      en: 'Write a year after `year:`, such as 2024 or 2023-2025.',
    },
    is: {
      ko: '`is:` 뒤에는 star, read, unread, reading, note, tag 가운데 하나를 써 주세요.',
      en: 'Write star, read, unread, reading, note or tag after `is:`.',
    },
    lang: {
      ko: '`lang:` 뒤에는 ko나 en을 써 주세요.',
      en: 'Write ko or en after `lang:`.',
    },
    site: {
      ko: '`site:` 뒤에는 nature.com처럼 사이트 이름을 써 주세요.',
      en: 'Write the name of a site after `site:`, such as nature.com.',
    },
    has: {
      ko: '`has:` 뒤에는 note, tag, star, code, post, ko, en 가운데 하나를 써 주세요.',
      en: 'Write note, tag, star, code, post, ko or en after `has:`.',
    },
    tag: {
      ko: '`tag:` 뒤에는 내가 붙인 태그를 써 주세요. 띄어 쓴 태그는 따옴표로 묶어요.',
      en: 'Write a tag of yours after `tag:`, in quotation marks where it has spaces.',
    },
  },
  unknownFilterLeftOut: {
    ko: '‘{name}:’ 조건은 없어서 빼고 찾았어요. 쓸 수 있는 조건은 week:, year:, is:, lang:, site:, has:, tag:, -낱말이에요.',
    en: 'There is no filter “{name}:”, so it was left out. The filters are week:, year:, is:, lang:, site:, has:, tag: and -word.',
  },
  unknownFilterAsWords: {
    ko: '‘{name}:’ 조건은 없어서 낱말로 찾았어요. 쓸 수 있는 조건은 week:, year:, is:, lang:, site:, has:, tag:, -낱말이에요.',
    en: 'There is no filter “{name}:”, so its words were searched for. The filters are week:, year:, is:, lang:, site:, has:, tag: and -word.',
  },
} satisfies Sentences;
