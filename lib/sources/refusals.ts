import type { LocalizedText } from '../text/localized';

/** Why nothing could be read, one sentence each, with what to do where there is something. */
export const REFUSALS = {
  empty: {
    ko: '내용이 비어 있어요.',
    en: 'There is nothing in it.',
  },
  tooLarge: {
    ko: '5 MB보다 커서 읽지 않았어요.',
    en: 'It is larger than 5 MB and was not read.',
  },
  binary: {
    ko: '글이 아닌 파일이에요. 저장한 웹 페이지(HTML), 메일(EML), 피드(RSS), 마크다운, 텍스트, JSON을 읽을 수 있어요.',
    en: 'It is not a text file. Saved pages (HTML), mail (EML), feeds (RSS), Markdown, plain text and JSON can be read.',
  },
  archive: {
    ko: '웹 보관 파일(MHTML)은 읽을 수 없어요. 페이지를 HTML로 저장해 주세요.',
    en: 'Web archives (MHTML) cannot be read. Please save the page as HTML.',
  },
  brokenJson: {
    ko: 'JSON이 깨져 있어요. 파일이 잘렸을 수 있어요.',
    en: 'The JSON is broken. The file may have been cut off.',
  },
  otherJson: {
    ko: '이 JSON은 다이제스트도 포럼 글도 아니에요.',
    en: 'This JSON is neither a digest nor a forum topic.',
  },
  noFirstPost: {
    ko: '포럼 주제의 첫 글이 없어요. 주제의 맨 위에서 다시 시도해 주세요.',
    en: 'The first post of the topic is missing. Try again from the top of the topic.',
  },
  login: {
    ko: '로그인해야 볼 수 있는 페이지예요. 글이 보이는 상태에서 다시 시도해 주세요.',
    en: 'The page asks to log in first. Try again where the post itself can be seen.',
  },
  otherLanguage: {
    ko: '한국어나 영어로 된 글이 아니에요.',
    en: 'The text is neither Korean nor English.',
  },
  noWeek: {
    ko: '제목에 “[2024/10/07 ~ 10/13]” 같은 날짜가 없어서 어느 주인지 알 수 없어요.',
    en: 'The title names no dates such as “[2024/10/07 ~ 10/13]”, so the week is unknown.',
  },
  noDigest: {
    ko: '주간 논문 모음을 찾지 못했어요.',
    en: 'No weekly digest of papers was found in it.',
  },
  noDigestInFeed: {
    ko: '피드의 글 가운데 주간 논문 모음을 찾지 못했어요.',
    en: 'No post of the feed is a weekly digest of papers.',
  },
  badDigest: {
    ko: '다이제스트 형식이지만 읽을 수 없어요.',
    en: 'It is in the digest format but cannot be read.',
  },
  unreadable: {
    ko: '너무 복잡하게 얽힌 글이라 읽지 못했어요.',
    en: 'It is nested too deeply to be read.',
  },
  tooManyParts: {
    ko: '페이지에 태그가 너무 많아서 읽지 않았어요. 글이 있는 부분만 저장해서 다시 열어 주세요.',
    en: 'The page has too many tags and was not read. Save only the part with the post and open that.',
  },
  tooMuchText: {
    ko: '페이지의 글이 너무 길어서 읽지 않았어요. 다이제스트가 있는 부분만 저장해서 다시 열어 주세요.',
    en: 'The page has too much text and was not read. Save only the part with the digest and open that.',
  },
} as const satisfies Record<string, LocalizedText>;
