import { expect, test } from 'vitest';
import type { PaperRef } from '../../../lib/paper/ref';
import { tabView } from '../../../lib/view/popup/tab-view';

const ARXIV: PaperRef = { scheme: 'arxiv', id: '2410.05258' };
const DOI: PaperRef = { scheme: 'doi', id: '10.5555/12345678' };
const TAB = { isSeen: true, isPdf: false, trouble: null, isKnown: false, listed: 0 };

test.each<[PaperRef | null, boolean, string, string]>([
  [ARXIV, true, '2410.05258은 담은 주에 없어요', '2410.05258 is not in your weeks'],
  [ARXIV, false, '담은 주에서 2410.05258을 찾고 있어요', 'Looking for 2410.05258 in your weeks…'],
  [DOI, true, '이 논문은 담은 주에 없어요', 'This paper is not in your weeks'],
  [DOI, false, '담은 주에서 이 논문을 찾고 있어요', 'Looking for this paper in your weeks…'],
  [null, false, '이 탭에는 논문이 없어요', 'No paper in this tab'],
])(
  'a paper that was not found is missing only once all weeks were searched: %o, %s',
  (paper, isSettled, ko, en) => {
    expect(tabView({ ...TAB, paper, isSettled }, 'ko').text).toBe(ko);
    expect(tabView({ ...TAB, paper, isSettled }, 'en').text).toBe(en);
  },
);
