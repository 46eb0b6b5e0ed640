import type { Sentences } from '../text/sentences';

/** What the check finds in the text of a digest. */
export const CHECK_WORDS = {
  comparisonReversed: {
    ko: '영어는 더 적거나 낮다고 하는데 한국어에는 그런 말이 없어요.',
    en: 'English says “less”, but the Korean does not.',
  },
  negationLost: {
    ko: '영어의 “{english}” 같은 부정이 한국어에는 없어요.',
    en: 'English says “{english}”, but nothing in the Korean denies it.',
  },
  changeTurned: {
    ko: '영어는 {from}에서 {to:으로/로} 바뀐다고 하는데 한국어는 반대로 말해요.',
    en: 'English goes from {from} to {to}, the Korean the other way.',
  },
  opposite: {
    ko: '{number}: 두 글의 뜻이 반대예요. 영어 “{english}”, 한국어 “{korean}”.',
    en: '{number}: the two languages say the opposite: “{english}” and “{korean}”.',
  },
  doubledWord: { ko: '같은 말이 두 번 나와요: {word}', en: 'Repeated word: {word}' },
  doubledClause: { ko: '같은 구절이 두 번 나와요: {twice}', en: 'Repeated passage: {twice}' },
  cutOff: { ko: '글이 중간에 끊겨요.', en: 'The text breaks off.' },
  trends: { ko: '흐름', en: 'trends' },
  sentenceCount: {
    ko: '문장 수가 달라요: 한국어 {korean}개, 영어 {english}개.',
    en: 'Sentence counts differ: {korean} in Korean, {english} in English.',
  },
  noText: { ko: '제목만 있고 글이 없어요.', en: 'The entry has a title and no text.' },
  paperLinks: { ko: '논문 링크', en: 'papers' },
  noPaper: { ko: '논문 링크가 없어요.', en: 'The link to the paper is missing.' },
  noPapers: { ko: '논문 링크가 하나도 없어요.', en: 'No entry has a link to its paper.' },
  thisEntry: { ko: '이 항목', en: 'this entry' },
  listedTwice: { ko: '{key}: {there}에 이미 나왔어요.', en: '{key} is already in {there}.' },
  noPaperAddress: { ko: '논문 주소가 아니에요: {url}', en: 'This is not a paper’s address: {url}' },
  laterPaper: {
    ko: '{id}: 이 주가 끝난 {end} 뒤에 나온 논문이에요.',
    en: '{id} is from after the week, which ended on {end}.',
  },
  laterPapers: {
    ko: '논문 대부분이 이 주가 끝난 {end} 뒤에 나왔으니 주의 날짜가 틀렸을 거예요.',
    en: 'Most papers are from after the week, which ended on {end}: its dates are likely wrong.',
  },
  farPost: {
    ko: '{day}에 올라온 글이라 이 주와 멀어요: {url}',
    en: 'The post is from {day}, far from the week: {url}',
  },
  lostLink: {
    ko: '주소 대신 페이지 제목이 들어 있어요: {title}',
    en: 'A page title replaced the link: {title}',
  },
  wrongParticle: {
    ko: '조사가 맞지 않아요: {word} → {right}',
    en: 'Wrong particle: {word} → {right}',
  },
  missingSpace: { ko: '띄어 쓰지 않은 곳이 있어요: {found}', en: 'A space is missing: {found}' },
  unknownName: {
    ko: '“{name}”: 이 이름을 쓰는 항목이 없어요.',
    en: 'No entry is called “{name}”.',
  },
  knownTerm: { ko: '{found}보다 {better:이/가} 맞아요', en: '{better} rather than {found}' },
  /** a text or a digest without a language, and a text in the other one */
  noLanguage: { ko: '{language} 글이 없어요.', en: 'The {language} text is missing.' },
  noLanguageAtAll: { ko: '{language} 글이 하나도 없어요.', en: 'None is in {language}.' },
  seldomLanguage: { ko: '{language} 글이 없는 것이 더 많아요.', en: 'Most are not in {language}.' },
  wrongLanguage: { ko: '{language} 자리에 다른 언어가 있어요.', en: 'This is not {language}.' },
  languages: { ko: { ko: '한국어', en: 'Korean' }, en: { ko: '영어', en: 'English' } },
  parts: {
    title: { ko: '제목', en: 'title' },
    summary: { ko: '요약', en: 'summary' },
    abstract: { ko: '자세히', en: 'details' },
  },
  /** a part of an entry */
  placeIn: { ko: '{entry}, {part}', en: '{entry}, {part}' },
  leftover: { ko: '{kind}: {found}', en: 'Leftover {kind}: {found}' },
  markup: {
    tag: { ko: 'HTML 태그', en: 'HTML tag' },
    entity: { ko: 'HTML 문자 코드', en: 'HTML entity' },
    bold: { ko: '마크다운 강조 표시', en: 'Markdown emphasis mark' },
    link: { ko: '마크다운 링크', en: 'Markdown link' },
    lineStart: { ko: '마크다운 줄머리', en: 'Markdown line mark' },
    strayStar: { ko: '짝이 없는 별표', en: 'asterisk' },
    shortcode: { ko: '이모지 코드', en: 'emoji code' },
  },
  boundReversed: {
    ko: '{number}: 한쪽은 이보다 많다고, 다른 쪽은 적다고 해요.',
    en: '{number}: one language says more than this, the other less.',
  },
  boundLost: {
    ko: '{number}: ‘최대’라는 말이 한 언어에만 있어요.',
    en: '{number}: only one language says “up to”.',
  },
  overstated: {
    ko: '{number}: ‘자세히’에는 ‘최대’라고 되어 있어요.',
    en: '{number}: the details say “up to”.',
  },
  alwaysLost: {
    ko: '영어는 “{english}”인데 한국어는 {word:이라고/라고}만 해요.',
    en: 'The English text says “{english}”, the Korean {word}, and denies nothing.',
  },
  potentiallyLost: {
    ko: '영어의 “potentially”에 해당하는 말이 한국어에 없어요.',
    en: '“Potentially” is missing in Korean.',
  },
  namesDiffer: {
    ko: '이름이 서로 달라요: 한국어는 {korean}, 영어는 {english}.',
    en: 'The names differ: {korean} in Korean, {english} in English.',
  },
  mixedSpelling: {
    ko: '이름을 두 가지로 썼어요: {latin}, {hangul}',
    en: 'A name is spelt in two ways: {latin}, {hangul}',
  },
  numbersDiffer: {
    ko: '숫자가 서로 달라요: 한국어는 {korean}, 영어는 {english}.',
    en: 'The numbers differ: {korean} in Korean, {english} in English.',
  },
  notice: { ko: '출처 안내', en: 'notice' },
  trend: { ko: '{number}번째 흐름', en: 'trend {number}' },
  /** what only one language says, by its name */
  nameMissing: {
    ko: '{name}: {language}에만 나오는 이름이에요.',
    en: 'The name {name} appears only in {language}.',
  },
  numberMissing: {
    ko: '{shown}: {language}에만 나오는 숫자예요.',
    en: 'The number {shown} appears only in {language}.',
  },
} satisfies Sentences;
