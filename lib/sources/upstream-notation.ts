const CIRCLED = /^(\|\s{0,8})([①-⑳])\s?/u;
const CIRCLED_ONE = 0x2460;
/** `1위`, `1번`, `1st`, `No. 1`, `Paper 1:`, `` `1` ``, `1️⃣`, `1 -`: ranks that only a cell can hold. */
const RANK_WORDS =
  /^(\|\s{0,8})(?:\*\*)?(?:(?:no|rank|paper)\.?\s?#?(\d{1,3})[.:)]?|(\d{1,3})(?:\s?[위번등]|st|nd|rd|th|\ufe0f?\u20e3|\s[-–—](?=\s)|(?=\s\*\*))[.:)]?|`#?(\d{1,3})`)(?:\*\*(?=[\s|]))?(?=[\s|*_<[])/iu;
/** `**1 · Name**` */
const RANK_IN_BOLD = /^(\|\s{0,8})\*\*(\d{1,3})\s?[·|/–—-]\s?(?=\S)/;
const MEDALS: Readonly<Record<string, string>> = { '🥇': '1) ', '🥈': '2) ', '🥉': '3) ' };
const TAG = /<\/?(?:sub|sup|small|span|div|p|ul|ol|li|center|u)(?:\s[^<>]{0,200})?>/gi;
/** How far into a row its rank stands. */
const LONGEST_MARK = 60;
const ANCHOR =
  /<a\s[^<>]{0,500}?href\s?=\s?["']?(https?:[^\s"'<>]{1,2000})["']?[^<>]{0,500}>([^<>|]{0,200})<\/a>/gi;
/** `[![Paper](https://…/badge.svg)](https://…)` */
const BADGE = /\[!\[([^[\]|]{0,200})\]\([^\s()|]{1,2000}\)\]\((https?:\/\/[^\s()<>|]{1,2000})\)/g;
const PICTURE = /!\[[^[\]|]{0,200}\]\([^\s()|]{0,2000}\)/g;
/** An id alone, which is an address. */
const ARXIV_ID = /(?<![\w/.[(])arxiv:\s?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?![\d\]])/gi;
const WRITTEN = /<(https?:\/\/[^\s<>|]{1,2000})>/g;
const IN_ANGLES = /\]\s?\(\s?<(https?:\/\/[^\s<>|]{1,2000})>[^()|]{0,200}\)/g;
const WITH_TITLE = /\]\s?\((https?:\/\/[^\s<>|()]{1,2000})\s+["'“][^"”|\n]{0,200}["'”]\s?\)/g;
const DOUBLE_BRACKETS = /\[\[([^[\]|]{1,200})\]\](?=\s?\()/g;
const LINK_OF_BRACKETS = /\[\[([^[\]|]{1,200})\]\((https?:\/\/[^\s()<>|]{1,2000})\)\]/g;
/** An address as it is, or behind what it leads to: `Paper: https://…`. */
const BARE =
  /(?<![\w("'<[/=])(?:(\p{L}[\p{L} ]{1,20})\s?[:：]\s?)?(https?:\/\/[^\s<>|()[\]"']{1,2000}[^\s<>|()[\]"',.;])/gu;

/** Writes what starts a row as `| 3) `, in whatever way its rank is written. */
export function plainRank(line: string): string {
  if (!line.startsWith('|')) return line;
  const start = line
    .slice(0, LONGEST_MARK)
    .replaceAll('&#35;', '#')
    .replace(/\\(?=[).\]#:[(])/g, '')
    .replace(/^(\|\s{0,8}[([]\d{1,3}[)\]])[.:]/, '$1')
    .replace(TAG, '')
    .replace(/(?<=\d)[）．：]/u, ')')
    .replace(
      /^(\|\s{0,8})(🥇|🥈|🥉)\s?/u,
      (_, bar: string, sign: string) => bar + (MEDALS[sign] ?? ''),
    )
    .replace(RANK_IN_BOLD, '$1$2) **')
    .replace(CIRCLED, (_, bar: string, sign: string) => {
      return `${bar}${(sign.codePointAt(0) ?? 0) - CIRCLED_ONE + 1}) `;
    })
    .replace(RANK_WORDS, (_, bar: string, ...found: (string | undefined)[]) => {
      return `${bar}${found.slice(0, 4).find(Boolean)}) `;
    });
  return start + line.slice(LONGEST_MARK);
}

/** Writes the links of a row as `[label](address)`: anchors, addresses in angle brackets or as they are. */
export function plainLinks(row: string): string {
  const marked = row
    .replace(BADGE, (_, label: string, url: string) => `[${label.trim() || hostOf(url)}](${url})`)
    .replace(PICTURE, '')
    .replace(TAG, ' ')
    .replace(ANCHOR, (_, url: string, label: string) => `[${label.trim() || hostOf(url)}](${url})`)
    .replace(IN_ANGLES, ']($1)')
    .replace(WITH_TITLE, ']($1)')
    .replace(LINK_OF_BRACKETS, '[$1]($2)')
    .replace(DOUBLE_BRACKETS, '[$1]')
    .replace(WRITTEN, '$1');
  const last = marked.trimEnd().replace(/\|$/, '').lastIndexOf('|');
  // Addresses within a text belong to it.
  return last < 0 ? marked : marked.slice(0, last) + linkBare(marked.slice(last));
}

function linkBare(cell: string): string {
  const linked = cell.replace(ARXIV_ID, '[arXiv](https://arxiv.org/abs/$1)');
  return linked.replace(BARE, (_, label: string | undefined, url: string) => {
    return `[${label ?? hostOf(url)}](${url})`;
  });
}

function hostOf(url: string): string {
  return url.split('/')[2] ?? url;
}
