import type { Sentences } from '../../text/sentences';

/** News, shown once in the library after an update. */
export const NEWS_WORDS = {
  title: { ko: '{version} 버전에서 새로워진 점', en: 'New in version {version}' },
  dismiss: { ko: '닫기', en: 'Dismiss' },
  /** the main news of each version, in one sentence; a version without news has none */
  versions: {
    '0.2.0': {
      ko: '2023년부터의 모든 주가 담겨 있고, PDF에서도 옆 패널로 읽고, 논문을 복사하거나 BibTeX로 인용할 수 있어요.',
      en: 'Every week since 2023 is included, a side panel follows you into PDFs, and papers can be copied or cited as BibTeX.',
    },
  },
} satisfies Sentences;
