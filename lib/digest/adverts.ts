import type { Block } from './block';
import type { Ground } from './ground';
import { isSponsor } from './page-words';
import type { Unit } from './units';

/** What sells: asks to try, buy, come or apply. Only beside a link that leads to no paper. */
const OFFER =
  /\bfree trial\b|\btry (?:it|us|it out|[\w.]+) (?:for )?free\b|\bstart (?:for )?free\b|\bget started (?:free|for free|today|now)\b|\bsign up (?:now|today|for free)\b|\b(?:book|request|schedule) (?:a|your) demo\b|\b\d{1,2}% off\b|\b(?:discount|promo|coupon) code\b|\buse code [A-Z\d]{3,}|\b(?:register|enroll?|apply|order|buy|reserve your (?:seat|spot)) (?:now|today|here)\b|\bearly[- ]bird\b|\b(?:we|they|is)(?:['’]re| are)? hiring\b|\bjoin our team\b|무료 ?(?:체험|로 ?(?:시작|써))|지금 (?:바로 )?(?:신청|가입|등록|구매)|할인 ?(?:코드|쿠폰)|\d{1,2}% ?할인|채용 ?(?:공고|합니다|중|해요|하고)|(?:^|\s)(?:지원하기|입사 ?지원)|얼리버드/iu;
const LONGEST_OFFER = 600;

/** Whether a block that names no paper sells something, whatever it calls itself. */
export function isOffer(block: Block): boolean {
  if (!('text' in block) || block.text.length > LONGEST_OFFER) return false;
  return block.links.length > 0 && OFFER.test(block.text);
}

/** Whether what looks like an entry is an advertisement: it names no paper and sells. */
export function isAdvert({ blocks, papers }: Ground, { start, end, cut }: Unit): boolean {
  const block = blocks[start];
  const hasPaper = papers.slice(start, end).some((keys) => keys.length > 0);
  if (hasPaper || !block || !('text' in block)) return false;
  if (blocks.slice(start, end).some(isOffer)) return true;
  return isSponsor(block) || isSponsor({ kind: block.kind, text: cut.title });
}
