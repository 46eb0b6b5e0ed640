import type { Sentences } from '../text/sentences';

/** Why fetching from a source paused or stopped, and why one of its posts could not be read. */
export const SYNC_WORDS = {
  removed: {
    ko: '지워졌거나 볼 수 없어요({status}). 다시 받아도 마찬가지예요.',
    en: 'It was deleted or is not public ({status}). Fetching it again will not help.',
  },
  moved: {
    ko: '다른 주소로 옮겨졌어요. 옮겨진 페이지를 열어 직접 담아 주세요.',
    en: 'It has moved to another address. Open that page to add it yourself.',
  },
  failed: {
    ko: '받지 못했어요({status}). 나중에 다시 받아 보세요.',
    en: 'It could not be fetched ({status}). Try again later.',
  },
  tooMany: {
    ko: '{host}에서 요청이 너무 잦다는 응답을 받아(429) 잠시 멈췄어요. 조금 뒤에 ‘계속’을 눌러 주세요.',
    en: '{host} says there were too many requests (429), so fetching is paused. Press Continue in a few minutes.',
  },
  errored: {
    ko: '{host}에서 오류를 보내서({status}) 잠시 멈췄어요. 조금 뒤에 ‘계속’을 눌러 주세요.',
    en: '{host} responded with an error ({status}), so fetching is paused. Press Continue in a few minutes.',
  },
  unreachable: {
    ko: '{host}에 연결하지 못해서 잠시 멈췄어요. 인터넷 연결을 확인하고 ‘계속’을 눌러 주세요.',
    en: '{host} cannot be reached, so fetching is paused. Check the connection and press Continue.',
  },
  forbidden: {
    ko: '{host}에서 접근을 허용하지 않아({status}) 중단했어요. 탭에서 열어 확인한 뒤 다시 시작해 주세요.',
    en: '{host} denied access ({status}), so fetching stopped. Open it in a tab to see why, then start again.',
  },
  page: {
    ko: '{host}에서 데이터 대신 웹 페이지를 보냈어요. 로그인이나 확인 화면인지 탭에서 열어 본 뒤 ‘계속’을 눌러 주세요.',
    en: '{host} sent a web page instead of data. Open it in a tab: it may ask you to log in. Then press Continue.',
  },
  garbled: {
    ko: '{host}의 응답이 계속 손상되어 와서 잠시 멈췄어요. 조금 뒤에 ‘계속’을 눌러 주세요.',
    en: '{host} keeps sending damaged responses, so fetching is paused. Press Continue in a few minutes.',
  },
  noThreadList: {
    ko: '{host}에서 글 목록을 읽지 못해 중단했어요. 글을 열어 하나씩 담을 수는 있어요.',
    en: 'The thread list at {host} could not be read, so fetching stopped. You can still add single threads from their pages.',
  },
  noThread: {
    ko: '주간 논문 모음을 찾지 못했어요. 글을 열어 직접 담을 수는 있어요.',
    en: 'No weekly digest was found in its lists. You can still add single threads from their pages.',
  },
  noForum: {
    ko: '포럼의 주소가 아니에요. https로 시작하는 주소인지 확인해 주세요.',
    en: 'This is not a forum address. Check that it begins with https.',
  },
  noSearch: {
    ko: '포럼 검색을 쓸 수 없어 최근 목록에서만 찾았어요. 더 오래된 주가 빠졌을 수 있어요.',
    en: 'The forum’s search is unavailable, so only recent lists were read. Older weeks may be missing.',
  },
  noUpstreamList: {
    ko: 'GitHub에서 DAIR.AI의 목록을 찾지 못해 중단했어요. 목록 파일을 내려받아 서재에 끌어다 놓을 수는 있어요.',
    en: 'DAIR.AI’s list was not found on GitHub, so fetching stopped. You can still drop its file into the library.',
  },
  mergedTopic: {
    ko: '다른 포럼 글로 합쳐졌거나 옮겨졌어요.',
    en: 'It was merged into another thread or moved.',
  },
} satisfies Sentences;
