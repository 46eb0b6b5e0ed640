import type { Sentences } from '../text/sentences';

/** What was not read of a mail, a feed or a file of several weeks. */
export const FILE_PROBLEMS = {
  attachment: { ko: '첨부', en: 'attachment' },
  attachmentLeftOut: {
    ko: '첨부는 읽지 않았어요: {name}',
    en: 'An attachment was not read: {name}',
  },
  feed: { ko: '피드', en: 'feed' },
  newestOf: {
    ko: '주간 논문 모음이 {count}개 있어서 가장 새로운 것을 읽었어요.',
    en: 'It holds {count} digests; the newest was read.',
  },
  firstPosts: {
    ko: '글 {count}개 가운데 앞의 {read}개만 읽었어요.',
    en: 'Only the first {read} of {count} posts were read.',
  },
  mailbox: { ko: '편지함', en: 'mailbox' },
  firstMessages: {
    ko: '메일이 너무 많아서 앞의 {read}통만 읽었어요.',
    en: 'There are too many messages; only the first {read} were read.',
  },
  beginning: { ko: '머리말', en: 'beginning' },
  textBefore: {
    ko: '주마다의 목록 앞에 있는 글은 읽지 않았어요: “{line}”',
    en: 'Text before the weeks was not read: “{line}”',
  },
  noDigests: {
    ko: '주간 논문 모음이 아닌 글을 뺐어요: {names}',
    en: 'Posts that are not digests were left out: {names}',
  },
  noDigestsAndMore: {
    ko: '주간 논문 모음이 아닌 글을 뺐어요: {names} 외 {more}개',
    en: 'Posts that are not digests were left out: {names} and {more} more',
  },
} satisfies Sentences;
