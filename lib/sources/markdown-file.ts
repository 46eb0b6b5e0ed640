import { readTopicUrl } from './forum';
import type { Post } from './post';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,4000}?)\n---[ \t]*(?:\n|$)/;
/** How `/raw/ID` sets the posts of a topic below each other. */
const POST_HEAD = /^[^\s|]{1,60} \| \d{4}-\d\d-\d\d [\d:]{5,8}(?: UTC)? \| #(\d{1,6})[ \t]*\n/;
const NEXT_POST =
  /\n-{20,}\n+[^\s|]{1,60} \| \d{4}-\d\d-\d\d [\d:]{5,8}(?: UTC)? \| #\d{1,6}[ \t]*(?:\n|$)/;
const SIGNS = [/^#{1,6} \S/m, /^> \S/m, /\]\(https?:\/\//, /^(?:-{3,}|\*{3,})[ \t]*$/m];

/**
 * What to ask a Discourse forum for to read a topic's first post as Markdown.
 *
 * @returns `null` when the address is no topic's
 */
export function rawRequest(topicUrl: string): string | null {
  const found = readTopicUrl(topicUrl);
  return found && `${found.origin}/raw/${found.id}/1`;
}

/** Is plain text rather Markdown? Headings, quotes, links and rules are written with signs. */
export function isMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text.slice(0, 200_000)));
}

/** Reads a Markdown file: one post, or a topic's posts joined, of which the first is the digest. */
export function readMarkdownFile(source: string): Pick<Post, 'title' | 'bodies'> {
  const [head = ''] = POST_HEAD.exec(source) ?? [];
  const [matter = '', fields = ''] = FRONT_MATTER.exec(source) ?? [];
  const rest = source.slice(head.length || matter.length);
  const end = head ? rest.search(NEXT_POST) : -1;
  const text = end < 0 ? rest : rest.slice(0, end);
  const [, title = ''] = /^title:[ \t]*["']?([^\n]{1,300}?)["']?[ \t]*$/m.exec(fields) ?? [];
  return { title: title || null, bodies: [() => ({ form: 'markdown', text })] };
}
