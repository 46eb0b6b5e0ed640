import { normalizeTitle } from '../paper/title';

/** What the parts of a weekly post are called, whatever they are set in. */
export type Section =
  | 'summary'
  | 'abstract'
  | 'papers'
  /** the paper's address and others, which their sites tell apart */
  | 'links'
  | 'further'
  | 'source'
  | 'references'
  | 'overview'
  | 'end';

const WORDS: Record<Section, readonly string[]> = {
  summary: [
    '논문 소개',
    '소개',
    '요약',
    '논문 요약',
    'Paper introduction',
    'Introduction',
    'Summary',
  ],
  abstract: [
    '논문 초록(Abstract)',
    '논문 초록',
    '초록(Abstract)',
    '초록',
    'Abstract',
    'Paper abstract',
  ],
  papers: ['논문 링크', '논문 링크(Paper)', '논문 주소', 'Paper link', 'Paper links', 'Paper'],
  links: ['링크', '주소', '관련 링크', 'Link', 'Links'],
  further: ['더 읽어보기', '더 읽을거리', '함께 읽어보기', 'Read more', 'Further reading'],
  source: ['원문', '원문 링크', '원문 출처', 'Original', 'Original post'],
  references: [
    '출처',
    '출처 및 참고',
    '출처 및 참고 자료',
    '참고',
    '참고 문헌',
    '참고 자료',
    '각주',
    'Source',
    'Sources',
    'Reference',
    'References',
    'Bibliography',
    'Citations',
    'Footnotes',
    'Credits',
  ],
  overview: ['논문별 핵심 요약', '논문 목록', '한눈에 보기', '목차'],
  end: [
    '추천 글',
    '추천 토픽',
    '관련 글',
    '관련 토픽',
    '비슷한 글',
    '새 글 및 읽지 않은 글',
    'Suggested Topics',
    'Related Topics',
    'New & Unread Topics',
  ],
};
const LONGEST_WORDS = 40;
const BY_WORDS = new Map(
  Object.entries(WORDS).flatMap(
    ([section, all]) => all.map((words) => [normalizeTitle(words), section as Section] as const), // a key of WORDS
  ),
);

/**
 * The part of a post that a heading, or a line alone, announces. Spaces, brackets, colons, emoji and
 * letter case do not count; other words do, so a sentence about abstracts announces nothing.
 */
export function sectionOf(text: string): Section | null {
  return text.length <= LONGEST_WORDS ? (BY_WORDS.get(normalizeTitle(text)) ?? null) : null;
}
