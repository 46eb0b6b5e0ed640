import type { LocalizedText } from '../text/localized';

/** Why nothing could be read, one sentence each, with what to do where there is something. */
export const REFUSALS = {
  empty: {
    ko: '내용이 비어 있어요. 다른 파일을 골라 주세요.',
    en: 'It is empty. Choose another file.',
  },
  tooLarge: {
    ko: '5 MB보다 큰 파일은 읽을 수 없어요. 나누거나 글이 있는 페이지만 저장해 주세요.',
    en: 'Files over 5 MB cannot be read. Split it, or save only the page with the post.',
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
    ko: 'JSON이 손상됐거나 중간에 잘렸어요. 파일을 다시 내려받아 주세요.',
    en: 'The JSON is damaged or cut off. Download the file again.',
  },
  otherJson: {
    ko: '이 JSON은 다이제스트도 포럼 글도 아니에요. 다른 파일을 골라 주세요.',
    en: 'This JSON is neither a digest nor a forum thread. Choose another file.',
  },
  noFirstPost: {
    ko: '포럼 글의 첫 게시물을 찾지 못했어요. 글의 맨 위에서 다시 시도해 주세요.',
    en: 'The first post of the thread is missing. Try again from the top of the thread.',
  },
  login: {
    ko: '로그인해야 볼 수 있는 페이지예요. 로그인해서 글이 보이면 다시 시도해 주세요.',
    en: 'This page requires a login. Log in so that the post is visible, then try again.',
  },
  otherLanguage: {
    ko: '한국어나 영어로 된 글이 아니에요. 다른 글을 골라 주세요.',
    en: 'The text is neither Korean nor English. Choose another post.',
  },
  noWeek: {
    ko: '제목에 “[2024/10/07 ~ 10/13]” 같은 날짜가 없어서 어느 주인지 알 수 없어요.',
    en: 'The title has no dates such as “[2024/10/07 ~ 10/13]”, so the week could not be determined.',
  },
  noDigest: {
    ko: '주간 논문 모음을 찾지 못했어요. 글 전체가 있는 페이지를 열어 다시 시도해 주세요.',
    en: 'No weekly digest of papers was found in it. Open the page with the whole post and try again.',
  },
  noDigestInFeed: {
    ko: '피드의 글 가운데 주간 논문 모음을 찾지 못했어요.',
    en: 'No post in the feed is a weekly digest of papers.',
  },
  badDigest: {
    ko: '다이제스트 파일이지만 읽을 수 없어요. 만든 곳에 알려 주세요.',
    en: 'It is a digest file but cannot be read. Please tell whoever made it.',
  },
  unreadable: {
    ko: '구조가 너무 복잡해서 읽지 못했어요. 글이 있는 부분만 저장해서 다시 열어 주세요.',
    en: 'Its structure is too deep to read. Save only the part with the post and open that.',
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
