import type { Sentences } from '../text/sentences';

/** What is wrong with the address of a feed that was typed, and what to do. */
export const FEED_ADDRESS_WORDS = {
  noAddress: {
    ko: '올바른 웹 주소가 아니에요. https://로 시작하는 피드 주소를 모두 넣어 주세요.',
    en: 'This is not a valid web address. Enter the full feed address, starting with https://.',
  },
  notSecure: {
    ko: 'http 주소는 전송 중에 변조될 수 있어 쓰지 않아요. https 주소를 넣어 주세요.',
    en: 'An http address can be tampered with in transit and is not used. Enter the https address.',
  },
  credentials: {
    ko: '주소에 사용자 이름이나 암호가 들어 있어요. 그 부분을 빼고 다시 넣어 주세요.',
    en: 'The address contains a user name or password. Remove that part and try again.',
  },
  private: {
    ko: 'IP 주소나 내부망 주소는 쓸 수 없어요. 인터넷에서 열리는 주소를 넣어 주세요.',
    en: 'IP addresses and private-network addresses are not supported. Enter a public address.',
  },
  query: {
    ko: '주소에서 ? 뒤는 쓸 수 없어요. ? 앞까지만 넣어 주세요.',
    en: 'The address cannot have a query. Remove everything from the ? on.',
  },
  noFolder: {
    ko: '피드가 아닌 파일의 주소예요. 피드의 폴더나 {file}의 주소를 넣어 주세요.',
    en: 'This address points to another file. Enter the feed’s folder or its {file}.',
  },
  brokenKey: {
    ko: '# 뒤의 공개 키가 잘렸어요. 받은 주소를 끝까지 다시 복사해 주세요.',
    en: 'The public key after # is incomplete. Copy the whole address again.',
  },
} satisfies Sentences;
