import type { Sentences } from '../text/sentences';

/** What could not be used of a backup, and where in it. */
export const BACKUP_PROBLEMS = {
  file: { ko: '백업 파일', en: 'the backup' },
  settings: { ko: '설정', en: 'the settings' },
  placeWithId: { ko: '{place}({id})', en: '{place} ({id})' },
  weekLost: { ko: '{why} 이 주는 빠졌어요.', en: '{why} This week was left out.' },
  more: {
    ko: '이런 곳이 {count}군데 더 있어요.',
    en: { one: 'There is 1 more such problem.', other: 'There are {count} more such problems.' },
  },
  noList: { ko: '목록이 없어요.', en: 'The list is missing.' },
  unknownOrigin: {
    ko: '어디에서 온 글인지 알 수 없어요.',
    en: 'It does not say where it came from.',
  },
  noTime: {
    ko: '언제 담았는지 알 수 없어서 가장 오래된 것으로 처리했어요.',
    en: 'It does not say when it was added, so it was treated as the oldest.',
  },
  twice: { ko: '두 번 나와서 하나만 가져와요.', en: 'It appears twice; only one is imported.' },
  badMark: {
    ko: '어느 논문에 언제 남긴 기록인지 알 수 없어서 뺐어요.',
    en: 'It does not say which paper was marked and when, so it was left out.',
  },
  badSource: {
    ko: '종류나 주소, 서명 키가 올바르지 않아서 뺐어요.',
    en: 'Its kind, address or signing key is not right, so it was left out.',
  },
  badSettings: {
    ko: '설정을 읽을 수 없어서 뺐어요.',
    en: 'The settings could not be read and were skipped.',
  },
  lists: {
    weeks: { ko: '주', en: 'the weeks' },
    marks: { ko: '기록', en: 'the marks' },
    sources: { ko: '받아 오는 곳', en: 'the sources' },
  },
  /** one record of a list, by its place, from 1 */
  week: { ko: '{number}번째 주', en: 'week {number}' },
  mark: { ko: '{number}번째 기록', en: 'mark {number}' },
  source: { ko: '{number}번째 받아 오는 곳', en: 'source {number}' },
} satisfies Sentences;
