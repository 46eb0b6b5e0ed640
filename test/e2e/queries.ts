/** Kind of query, and what is typed: each finds Differential Transformer first. */
export const QUERIES: readonly (readonly [kind: string, query: string])[] = [
  ['a particle', '어텐션을'],
  ['no space', '차등트랜스포머'],
  ['a half-typed syllable', '차등 트랜스포ㅁ'],
  ['first consonants', 'ㅊㄷ ㅌㄹㅅㅍㅁ'],
  ['the beginning of an English word', 'diff transf'],
  ['a typing error', 'Diferential Transfromer'],
  ['an arXiv id', '2410.05258'],
  ['the beginning of an id', '2410.052'],
  ['a link', 'https://arxiv.org/pdf/2410.05258v2'],
  ['an address without https://', 'arxiv.org/abs/2410.05258v1'],
  ['a post without https://', 'x.com/omarsar0/status/1843694897020150216'],
  ['the number of a post', '1843694897020150216'],
  ['the other layout', 'ckemd'],
  ['one wrong letter', '차등 트랜스포마'],
  ['a post', 'https://x.com/omarsar0/status/1843694897020150216'],
  ['a phrase', '"노이즈는 상쇄하고"'],
];
