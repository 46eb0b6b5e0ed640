import { cleanUrl } from '../digest/links';
import { readDay } from '../digest/week-dates';
import { readTopicUrl } from './forum';
import type { Post } from './post';

/** In YAML between dashes, in TOML between plus signs. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]{0,8000}?)\n\1[ \t]*(?:\n|$)/;
const FIELD = /^([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(\S[^\n]{0,1000})$/gm;
/** How `/raw/ID` sets the posts of a topic below each other. */
const POST_HEAD = /^[^\s|]{1,60} \| \d{4}-\d\d-\d\d [\d:]{5,8}(?: UTC)? \| #(\d{1,6})[ \t]*\n/;
const NEXT_POST =
  /\n-{20,}\n+[^\s|]{1,60} \| \d{4}-\d\d-\d\d [\d:]{5,8}(?: UTC)? \| #\d{1,6}[ \t]*(?:\n|$)/;
const SIGNS = [
  /^#{1,6} \S/m,
  /^> \S/m,
  /\]\(https?:\/\//,
  /<https?:\/\/[^\s<>|]{1,500}\|[^<>\n]{1,200}>/,
  /^(?:-{3,}|\*{3,})[ \t]*$/m,
];

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
export function readMarkdownFile(source: string): MarkdownPost {
  const [head = ''] = POST_HEAD.exec(source) ?? [];
  const [matter = '', , fields = ''] = FRONT_MATTER.exec(source) ?? [];
  const rest = source.slice(head.length || matter.length);
  const end = head ? rest.search(NEXT_POST) : -1;
  const { description, ...told } = readFields(fields);
  const text = [description ?? '', end < 0 ? rest : rest.slice(0, end)].join('\n\n');
  return { ...told, bodies: [() => ({ form: 'markdown', text })] };
}

type MarkdownPost = Pick<Post, 'title' | 'bodies' | 'postedMs' | 'weekText'> &
  Partial<Pick<Post, 'url' | 'sourceName'>>;

/** What a site's generator is told of a post; addresses and source only where they are named. */
function readFields(matter: string): Omit<MarkdownPost, 'bodies'> & { description: string | null } {
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of matter.matchAll(FIELD))
    fields.set(name.toLowerCase().replaceAll('-', '_'), unquote(value));
  const first = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? [])[0] ?? null;
  const days = [first('start', 'start_date', 'week_start'), first('end', 'end_date', 'week_end')];
  const url = cleanUrl(
    first('canonical_url', 'canonical', 'original_url', 'source_url', 'url', 'link', 'permalink') ??
      '',
  );
  const name = first('source', 'publication', 'newsletter', 'site', 'site_name');
  const isName = name !== null && !/^https?:/i.test(name);
  const address = url ?? (name && !isName ? cleanUrl(name) : null);
  return {
    title: first('title'),
    postedMs: readDay(first('date', 'published', 'published_at', 'pubdate', 'created') ?? ''),
    weekText:
      first('week', 'period', 'dates', 'range') ?? (days[0] && days[1] ? days.join(' ~ ') : null),
    description: first('description', 'subtitle', 'excerpt'),
    ...(address && { url: address, sourceName: new URL(address).hostname }),
    ...(isName && { sourceName: name }),
  };
}

function unquote(value: string): string {
  const [, , inner] = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value) ?? [];
  return (inner ?? value).trim();
}
