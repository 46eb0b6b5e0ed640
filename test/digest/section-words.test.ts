import { expect, test } from 'vitest';
import { sectionOf } from '../../lib/digest/section-words';

test.each([
  ['논문 소개', 'summary'],
  ['논문소개:', 'summary'],
  ['📄 논문 초록(Abstract)', 'abstract'],
  ['초록 (Abstract)', 'abstract'],
  ['ABSTRACT', 'abstract'],
  ['논문 링크', 'papers'],
  ['더 읽어 보기', 'further'],
  ['요약', 'summary'],
  ['🔗 링크', 'links'],
  ['원문', 'source'],
  ['논문별 핵심 요약', 'overview'],
  ['Suggested Topics', 'end'],
  ['핵심 기여', null],
  ['이 초록은 모델을 다룹니다.', null],
  ['논문 소개 논문 소개 논문 소개 논문 소개 논문 소개 논문 소개 논문 소개', null],
  ['', null],
])('the heading %j names the section %j', (text, section) => {
  expect(sectionOf(text)).toBe(section);
});
