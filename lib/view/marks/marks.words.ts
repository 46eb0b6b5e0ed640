import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences about the reader's marks: what was done, and what can be done with them. */
export const MARKS_WORDS = {
  /** the last action, beside the button that undoes it */
  done: {
    starred: { ko: '별표를 달았어요', en: 'Starred' },
    unstarred: { ko: '별표를 뗐어요', en: 'Star removed' },
    read: { ko: '읽음으로 표시했어요', en: 'Marked as read' },
    /** the reader reached the end without pressing anything */
    readThrough: { ko: '다 읽어서 읽음으로 표시했어요', en: 'Read to the end, so marked as read' },
    unread: { ko: '안 읽음으로 바꿨어요', en: 'Marked as unread' },
    noted: { ko: '메모를 저장했어요', en: 'Note saved' },
    cleared: { ko: '메모를 지웠어요', en: 'Note cleared' },
    tagged: { ko: '‘{tag}’ 태그를 붙였어요', en: 'Tagged “{tag}”' },
    untagged: { ko: '‘{tag}’ 태그를 뗐어요', en: 'Removed “{tag}”' },
    readMany: {
      ko: '{count}편을 읽음으로 표시했어요',
      en: { one: '1 paper marked as read', other: '{count} papers marked as read' },
    },
  },
  undone: { ko: '되돌렸어요', en: 'Undone' },
  undo: { ko: '되돌리기', en: 'Undo' },
  redo: { ko: '다시 하기', en: 'Redo' },
  saving: { ko: '저장하는 중이에요', en: 'Saving…' },
  tags: { ko: '태그', en: 'Tags' },
  addTag: { ko: '태그 붙이기', en: 'Add a tag' },
  removeTag: { ko: '‘{tag}’ 태그 떼기', en: 'Remove tag “{tag}”' },
  findTag: { ko: '‘{tag}’ 태그가 붙은 논문 찾기', en: 'Find papers tagged “{tag}”' },
  tooManyTags: {
    ko: '태그는 {most}개까지 붙일 수 있어요. 하나를 떼고 붙여 주세요.',
    en: 'A paper can have {most} tags. Remove one to add another.',
  },
  tooLongTag: {
    ko: '태그는 {most}자까지예요. 더 짧게 써 주세요.',
    en: 'A tag can have {most} characters. Write a shorter one.',
  },
  tooLong: {
    ko: '메모는 {most}자까지 저장돼요. 지금은 {length}자예요. 줄이면 저장되고, 쓴 글은 이 칸에 그대로 있어요.',
    en: 'A note can have {most} characters; this one has {length}. What you wrote stays in the field and is saved once it is shorter.',
  },
  tooLongTogether: {
    ko: '다른 창에서도 이 메모를 고쳤는데, 둘을 합치면 {most}자가 넘어요. 먼저 저장된 메모는 그대로 있고, 쓴 글은 이 칸에 있어요. 줄이면 둘 다 저장돼요.',
    en: 'Another window changed this note too, and both together exceed {most} characters. The saved note is unchanged; what you wrote stays in the field. Shorten it to save both.',
  },
  /** a note that another window changed too */
  both: {
    ko: '다른 창에서도 이 메모를 고쳐서 둘 다 남겼어요.',
    en: 'This note was changed in another window too, so both versions were kept.',
  },
  keepMine: { ko: '여기서 쓴 것만', en: 'Keep mine' },
  keepOther: { ko: '다른 창 것만', en: 'Keep the other' },
  keepBoth: { ko: '둘 다 두기', en: 'Keep both' },
  reached: { ko: '여기까지 읽었어요', en: 'You read up to here' },
  /** labels of the buttons that mark many papers as read */
  readUpTo: { ko: '이 주까지 모두 읽음', en: 'Mark all up to this week as read' },
  readOlder: { ko: '한 달보다 오래된 것 읽음', en: 'Mark all over a month old as read' },
  readMany: { ko: '한꺼번에 읽음 표시', en: 'Mark many as read' },
  nothingUnread: { ko: '모두 읽은 논문이에요', en: 'These are all read already' },
  /** names a paper's tags, separated by commas */
  tagged: { ko: '태그: {tags}', en: 'Tags: {tags}' },
  isStarted: { ko: '읽는 중', en: 'Reading' },
} satisfies Sentences;

/** These sentences in one language. */
export type MarksWords = InLocale<typeof MARKS_WORDS>;

/** Returns the sentences in the reader's language. */
export function marksWords(locale: Locale): MarksWords {
  return inLocale(MARKS_WORDS, locale);
}
