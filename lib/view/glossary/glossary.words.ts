import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences of the glossary page. */
export const GLOSSARY_WORDS = {
  glossary: { ko: '용어집', en: 'Glossary' },
  library: { ko: '서재', en: 'Library' },
  intro: {
    ko: '담은 논문의 한국어·영어 문장에서 머신러닝 용어가 어떻게 쓰였는지 찾아볼 수 있어요.',
    en: 'See how machine learning terms are used in the Korean and English sentences on your papers.',
  },
  search: { ko: '용어 찾기', en: 'Find a term' },
  placeholder: { ko: '한국어, 영어, 초성(ㅇㅌㅅ)', en: 'English, Korean or ㅇㅌㅅ' },
  clear: { ko: '검색어 지우기', en: 'Clear search' },
  order: { ko: '정렬', en: 'Sort by' },
  orders: {
    ko: { ko: '가나다순', en: 'Korean' },
    en: { ko: '알파벳순', en: 'English' },
    papers: { ko: '많이 나온 순', en: 'Most papers' },
  },
  list: { ko: '용어 목록', en: 'Terms' },
  /** above the numbers of papers in the list */
  paperCounts: { ko: '논문 수', en: 'Papers' },
  terms: { ko: '용어 {count}개', en: { one: '1 term', other: '{count} terms' } },
  found: { ko: '{count}개 찾음', en: '{count} found' },
  meant: {
    ko: '한/영 자판을 바꿔 찾았어요: {text}',
    en: 'Searched with the other keyboard layout: {text}',
  },
  noneHint: {
    ko: '찾은 용어가 없어요. 다른 표기나 초성으로 찾아보세요.',
    en: 'No terms found. Try another spelling, or the other language.',
  },
  /** below that, the link to the library's search; `{text}` */
  searchLibrary: { ko: '서재에서 ‘{text}’ 찾기', en: 'Search the library for “{text}”' },
  papers: { ko: '논문 {count}편', en: { one: '1 paper', other: '{count} papers' } },
  sentences: { ko: '문장 {count}개', en: { one: '1 sentence', other: '{count} sentences' } },
  counting: {
    ko: '논문 {total}편 중 {done}편까지 읽었어요',
    en: 'Read {done} of {total} papers',
  },
  progress: { ko: '읽은 논문', en: 'Papers read' },
  stop: { ko: '중지', en: 'Stop' },
  stopped: {
    ko: '논문 {total}편 중 {done}편까지만 읽었어요.',
    en: 'Stopped after {done} of {total} papers.',
  },
  resume: { ko: '계속 읽기', en: 'Continue' },
  failed: { ko: '담은 논문을 읽지 못했어요. {why}', en: 'Your papers could not be read. {why}' },
  retry: { ko: '다시 시도', en: 'Try again' },
  noPapers: {
    ko: '아직 담은 논문이 없어요. 서재에서 한 주를 담으면 예문이 나와요.',
    en: 'No papers yet. Add a week in the library to see examples.',
  },
  choose: {
    ko: '용어를 고르면 그 용어가 나오는 논문과 문장을 볼 수 있어요.',
    en: 'Choose a term to see the papers and sentences it appears in.',
  },
  unknown: { ko: '용어집에 없는 용어예요.', en: 'This term is not in the glossary.' },
  back: { ko: '용어 목록', en: 'All terms' },
  /** other forms, of each language */
  also: {
    ko: { ko: '다른 표기', en: 'Also in Korean' },
    en: { ko: '영어 다른 표기', en: 'Also' },
  },
  short: { ko: '약어', en: 'Abbreviation' },
  sameWord: { ko: '같은 한국어로 옮기는 용어', en: 'Same word in Korean' },
  /** heading of the Korean forms, and an explanation */
  renderings: { ko: '한국어 표현', en: 'In Korean' },
  renderingsHint: {
    ko: '영어 문장의 이 용어를 한국어 문장에서 옮긴 말이에요.',
    en: 'How the Korean sentences put this term.',
  },
  otherWords: { ko: '다른 말로 풀어 씀', en: 'Other wording' },
  /** sentences of one source: `{name}`, `{count}` */
  bySource: { ko: '{name} {count}', en: '{name} {count}' },
  examples: { ko: '논문과 문장', en: 'Papers and sentences' },
  /** the same if one Korean form is chosen */
  examplesOf: { ko: '{label:이라고/라고} 옮긴 문장', en: 'Sentences with “{label}”' },
  examplesOther: { ko: '다른 말로 풀어 쓴 문장', en: 'Sentences with other wording' },
  showAll: { ko: '모두 보기', en: 'Show all' },
  none: { ko: '아직 이 용어가 나오는 논문이 없어요.', en: 'No paper uses this term yet.' },
  more: { ko: '{count}편 더 보기', en: 'Show {count} more' },
  reading: { ko: '읽는 중이에요', en: 'Reading…' },
} satisfies Sentences;

/** These sentences in one language. */
export type GlossaryWords = InLocale<typeof GLOSSARY_WORDS>;

/** Returns the sentences in the reader's language. */
export function glossaryWords(locale: Locale): GlossaryWords {
  return inLocale(GLOSSARY_WORDS, locale);
}
