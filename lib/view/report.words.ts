import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences of the form for reporting a mistake in a passage. */
export const REPORT_WORDS = {
  report: { ko: '틀린 곳 알리기', en: 'Report a mistake' },
  choose: { ko: '어느 문장인지 골라 주세요', en: 'Choose the sentence' },
  cancel: { ko: '취소', en: 'Cancel' },
  what: { ko: '무엇이 틀렸나요?', en: 'What is wrong?' },
  kinds: {
    meaning: { ko: '뜻이 달라요', en: 'Different meaning' },
    number: { ko: '숫자나 이름이 달라요', en: 'Wrong number or name' },
    wording: { ko: '표현이 어색해요', en: 'Awkward wording' },
    pairing: { ko: '짝이 맞지 않아요', en: 'Sentences do not match' },
    other: { ko: '그 밖에', en: 'Something else' },
  },
  suggestion: { ko: '이렇게 고치면 좋겠어요 (선택)', en: 'How it should read (optional)' },
  copyAndOpen: { ko: '복사하고 글타래 열기', en: 'Copy and open the thread' },
  copyOnly: { ko: '복사하기', en: 'Copy' },
  /** shown after copying, if a page was opened and if there is none to open */
  copiedAndOpened: {
    ko: '복사했어요. 열린 페이지에 붙여 넣어 주세요.',
    en: 'Copied. Paste it on the page that opened.',
  },
  copied: {
    ko: '복사했어요. Paper Duet을 받은 곳의 문제 신고에 붙여 넣어 주세요.',
    en: 'Copied. Paste it into an issue where you got Paper Duet.',
  },
  copiedOwn: { ko: '복사했어요.', en: 'Copied.' },
  refused: {
    ko: '브라우저가 복사를 막았어요. 아래 글을 직접 복사해 주세요.',
    en: 'The browser blocked copying. Please copy the text below yourself.',
  },
  textToCopy: { ko: '복사할 글', en: 'Text to copy' },
  /** we send nothing: only the reader does */
  nothingSent: {
    ko: '보내는 것은 없어요. 글만 복사해요.',
    en: 'Nothing is sent. The text is only copied.',
  },
  /** in the text of the report */
  heading: { ko: '번역 제보: {kind}', en: 'Text report: {kind}' },
  paper: { ko: '논문', en: 'Paper' },
  where: { ko: '위치', en: 'Where' },
  korean: { ko: '한국어', en: 'Korean' },
  english: { ko: '영어', en: 'English' },
  suggested: { ko: '제안', en: 'Suggestion' },
  reader: { ko: 'Paper Duet {version}', en: 'Paper Duet {version}' },
} satisfies Sentences;

/** These sentences in one language. */
export type ReportWords = InLocale<typeof REPORT_WORDS>;

/** Returns the sentences in the reader's language. */
export function reportWords(locale: Locale): ReportWords {
  return inLocale(REPORT_WORDS, locale);
}
