import type { Section } from './section-words';

/** Words with which the forum's posts end; what follows them is not the digest. */
const FOOTER = /회원으로 가입하시면|뉴스 발행에 힘이/;
const NOTICE =
  /^[^\p{L}]{0,10}(?:이|본|위) ?(?:주의 )?(?:글|게시글|게시물|요약|뉴스|번역)[은는이가]? .{0,60}(?:GPT|LLM|AI|언어 ?모델|생성형).{0,60}(?:정리|요약|작성|번역|생성|썼)/u;
const NOTICE_EN =
  /^[^\p{L}]{0,10}(?:this|the) (?:week[’']s )?(?:post|text|digest|page|article|summary|translation)s? (?:was|were|is|are|has been|have been) .{0,80}\b(?:GPT|LLM|AI|(?:language )?model|machine)\b/iu;
const MAY_BE_WRONG = /잘못|틀린|오류|어색|부정확|mistake|error|inaccura|wrong/i;

/** Does the text say that a model wrote or translated it? */
export function isNotice(text: string): boolean {
  const start = text.slice(0, 300);
  return NOTICE.test(start) || NOTICE_EN.test(start);
}

/** Does the text ask to join the forum, as its posts do at their end? */
export function isFooter(text: string): boolean {
  return FOOTER.test(text.slice(0, 500));
}

/**
 * Does the digest end at this text? An abstract may be about what models write; a notice in its
 * place also warns of mistakes.
 */
export function isClosing(text: string, section: Section): boolean {
  const isProse = section === 'summary' || section === 'abstract';
  return isFooter(text) || (isNotice(text) && (!isProse || MAY_BE_WRONG.test(text.slice(0, 500))));
}
