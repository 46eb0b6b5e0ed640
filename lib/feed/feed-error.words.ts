import type { LocalizedText } from '../text/localized';

/** Why a feed was rejected, and what to do now; `{file}` is a path in the feed. */
export const FEED_ERROR_WORDS = {
  'no-feed': {
    ko: '이 주소에서 Paper Duet 피드를 찾지 못했어요. 주소를 확인하거나, 로그인이 필요한 네트워크라면 먼저 로그인해 주세요.',
    en: 'No Paper Duet feed was found at this address. Check the address, or log in to the network first if it requires it.',
  },
  newer: {
    ko: '더 최신 버전의 Paper Duet에 맞춘 피드예요. 확장 프로그램을 업데이트해 주세요. 받아 둔 주는 그대로 있어요.',
    en: 'This feed needs a newer version of Paper Duet. Please update the extension; what you have is kept.',
  },
  unsigned: {
    ko: '서명이 있어야 하는 피드인데 없어서 받지 않았어요. 발행한 곳에 확인해 주세요.',
    en: 'This feed should be signed but isn’t, so it was rejected. Ask its publisher.',
  },
  'wrong-signature': {
    ko: '피드의 서명이 공개 키와 맞지 않아 받지 않았어요. 키가 바뀌었는지 발행한 곳에 확인해 주세요.',
    en: 'The feed’s signature does not match the public key, so it was rejected. Ask the publisher whether the key has changed.',
  },
  unverifiable: {
    ko: '이 브라우저는 피드의 서명을 확인하지 못해요. 브라우저를 업데이트해 주세요.',
    en: 'This browser cannot verify the feed’s signature. Please update the browser.',
  },
  'other-feed': {
    ko: '이 주소에 다른 피드가 올라와 있어 받지 않았어요. 받아 둔 주는 그대로 있어요. 발행한 곳에 확인해 주세요.',
    en: 'A different feed is at this address now, so it was rejected; what you have is kept. Ask the publisher.',
  },
  rollback: {
    ko: '피드가 받아 둔 것보다 예전 것이라 받지 않았어요. 발행한 곳에서 처음부터 다시 만들었다면 ‘빼기’로 뺀 뒤 다시 추가해 주세요.',
    en: 'The feed is older than your copy, so it was rejected. If the publisher started over, remove it and add it again.',
  },
  conflict: {
    ko: '피드가 번호는 그대로인데 내용이 달라 받지 않았어요. 발행한 곳에서 처음부터 다시 만들었다면 ‘빼기’로 뺀 뒤 다시 추가해 주세요.',
    en: 'The feed has the same number as your copy but different contents, so it was rejected. If the publisher started over, remove it and add it again.',
  },
  damaged: {
    ko: '피드의 {file} 파일이 손상됐거나 아직 올라오는 중이에요. 나중에 다시 시도해 주세요.',
    en: 'The feed’s file {file} is damaged or still being uploaded. Try again later.',
  },
  mislabelled: {
    ko: '피드의 {file} 파일에 목록과 다른 내용이 들어 있어 받지 않았어요. 발행한 곳에 알려 주세요.',
    en: 'The feed’s file {file} does not contain what the feed lists, so it was rejected. Please tell its publisher.',
  },
  unreadable: {
    ko: '피드의 {file} 파일을 읽을 수 없어 받지 않았어요. 발행한 곳에 알려 주세요.',
    en: 'The feed’s file {file} cannot be read, so the feed was rejected. Please tell its publisher.',
  },
  empty: {
    ko: '피드에 주가 하나도 없어 받지 않았어요. 발행한 곳에 알려 주세요.',
    en: 'The feed contains no weeks, so it was rejected. Please tell its publisher.',
  },
  'too-large': {
    ko: '피드가 너무 커서 받지 않았어요. 5,000주, 한 주에 1 MB, 모두 64 MB까지 읽을 수 있어요.',
    en: 'The feed is too large and was rejected. Up to 5,000 weeks of 1 MB each and 64 MB in all can be read.',
  },
} as const satisfies Record<string, LocalizedText>;
