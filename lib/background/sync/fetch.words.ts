import type { Sentences } from '../../text/sentences';

/** Why a file could not be fetched, and what to do now. */
export const FETCH_WORDS = {
  offline: {
    ko: '{host}에 연결하지 못했어요. 인터넷 연결을 확인하고 다시 시도해 주세요.',
    en: '{host} cannot be reached. Check the connection and try again.',
  },
  timeout: {
    ko: '{host}에서 받는 데 너무 오래 걸려 중단했어요. 잠시 뒤에 다시 시도해 주세요.',
    en: '{host} took too long to answer. Try again in a few minutes.',
  },
  'too-large': {
    ko: '{host}에서 온 파일이 너무 커서 읽지 않았어요. 주소를 확인해 주세요.',
    en: 'The file from {host} is too large and was not read. Check the address.',
  },
  status: {
    ko: '{host}에서 파일을 받지 못했어요. 주소를 확인해 주세요.',
    en: '{host} did not return the file. Check the address.',
  },
  redirected: {
    ko: '{host}의 주소가 다른 곳으로 연결돼서 받지 않았어요. 새 주소를 넣어 주세요.',
    en: '{host} redirects to another address, which was not followed. Enter the new address.',
  },
  aborted: {
    ko: '{host}에서 받기를 중지했어요. 언제든 다시 시도할 수 있어요.',
    en: 'Fetching from {host} was stopped. Try again any time.',
  },
  insecure: {
    ko: 'https가 아닌 주소라 연결하지 않았어요. https 주소를 넣어 주세요.',
    en: 'The address is not https, so no request was sent. Enter an https address.',
  },
  /** of an answer with a status that is not its file */
  missing: {
    ko: '{host}에 파일이 없어요({status}). 주소를 확인해 주세요.',
    en: '{host} has no such file ({status}). Check the address.',
  },
  denied: {
    ko: '{host}에서 접근을 허용하지 않았어요({status}). 주소를 브라우저에서 열어 확인해 주세요.',
    en: '{host} denied access ({status}). Open the address in the browser to see why.',
  },
  tooMany: {
    ko: '{host}에서 요청이 너무 잦다는 응답을 보냈어요(429). {wait} 다시 시도해 주세요.',
    en: '{host} says there are too many requests (429). Try again {wait}.',
  },
  refused: {
    ko: '{host}에서 파일 대신 오류를 보냈어요({status}). {wait} 다시 시도해 주세요.',
    en: '{host} sent an error instead of the file ({status}). Try again {wait}.',
  },
  waitAWhile: { ko: '잠시 뒤에', en: 'in a few minutes' },
  waitMinutes: { ko: '{count}분 뒤에', en: { one: 'in a minute', other: 'in {count} minutes' } },
  waitHours: { ko: '{count}시간 뒤에', en: { one: 'in an hour', other: 'in {count} hours' } },
  jobStopped: {
    ko: '받기를 중지했어요. 이미 받은 주는 그대로 있어요.',
    en: 'Fetching stopped. Weeks already fetched are kept.',
  },
} satisfies Sentences;
