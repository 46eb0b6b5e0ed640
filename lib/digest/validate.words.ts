import type { Sentences } from '../text/sentences';

/** What is wrong with the data of a digest, and what an entry of it is called. */
export const DIGEST_PROBLEMS = {
  newer: {
    ko: '더 최신 버전의 Paper Duet에서 만든 다이제스트예요. 업데이트한 뒤 다시 열어 주세요.',
    en: 'This needs a newer version of Paper Duet. Please update and try again.',
  },
  unknownVersion: {
    ko: '알 수 없는 형식 버전이에요. 만든 곳에 확인해 주세요.',
    en: 'The format version is unknown. Ask whoever made it.',
  },
  noSentences: {
    ko: '글이 문장 목록이 아니어서 뺐어요.',
    en: 'A text is not a list of sentences and was left out.',
  },
  linkLeftOut: {
    ko: '웹 주소가 아닌 링크가 있어 뺐어요.',
    en: 'A link is not a web address and was left out.',
  },
  noEntries: { ko: '읽을 수 있는 항목이 없어요.', en: 'The digest has no entry that can be read.' },
  wrongFormat: {
    ko: '다이제스트가 아니에요. format 값은 “{format}”만 쓸 수 있어요.',
    en: 'This is not a digest: its format must be “{format}”.',
  },
  noId: { ko: '다이제스트의 id가 없어요.', en: 'The digest has no id.' },
  noWeek: {
    ko: '시작일과 종료일이 차례대로 있어야 해요.',
    en: 'Start and end must be days, in order.',
  },
  noSource: {
    ko: '출처의 이름과 https 주소가 있어야 해요.',
    en: 'A digest must name its source and link it by https.',
  },
  firstEntries: {
    ko: '항목 {count}개 가운데 앞의 {most}개만 읽었어요.',
    en: 'Only the first {most} of {count} entries were read.',
  },
  noRank: {
    ko: '순위가 1에서 999 사이의 정수가 아니에요.',
    en: 'The rank must be a whole number from 1 to 999.',
  },
  noTitle: { ko: '제목이 없어요.', en: 'The entry has no title.' },
  rankTaken: {
    ko: '{rank}위가 두 번 나와서 뒤의 것을 뺐어요.',
    en: 'Rank {rank} is taken by an earlier entry, so this one was left out.',
  },
  entry: { ko: '{number}번째 항목', en: 'entry {number}' },
} satisfies Sentences;
