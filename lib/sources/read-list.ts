import { readCitation } from '../digest/citation';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { inSlices } from '../text/slices';
import { weighJson } from '../text/weigh-json';
import { decode } from './decode';
import { FILE_PROBLEMS } from './file-problems.words';
import { inWeek, type ListRead, withOwnId } from './list-read';
import { readMailbox, splitMailbox } from './mailbox';
import { isMarkdown } from './markdown-file';
import { describe, type Environment, type Input } from './read-any';
import { isFeed, readFeed, readFeedJson } from './read-feed';
import { readPost } from './read-post';
import { isUpstream, parseUpstreamInSteps } from './upstream';
import { plainHeadings, splitWeekSections } from './week-sections';

const LOOKED_AT = 50_000;
const MOST_ROWS = 20;

/**
 * Reads what holds many weeks: a list as DAIR.AI keeps it, one file a year or all in one, the feed of
 * a site that posts them, a mailbox, or Markdown with a heading for each week.
 *
 * @returns `null` when the input is no such list; it may still be one digest (`readAny`)
 */
export async function readList(input: Input, environment: Environment): Promise<ListRead | null> {
  const decoded = 'bytes' in input ? decode(input.bytes) : { text: input.text };
  if ('refusal' in decoded) return null;
  await environment.scheduler.yield();
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (await inSlices(weighJson(text), environment.scheduler)) return null; // `readAny` says why
  const data = readFeedJson(text);
  const messages = splitMailbox(text);
  if (messages.length > 0) return nonEmpty(await readMailbox(messages, environment));
  if (isFeed(text, data)) return nonEmpty(await readPosts(text, data, environment));
  await environment.scheduler.yield();
  const markdown = await inSlices(plainHeadings(text), environment.scheduler);
  const upstream = nonEmpty(await readUpstream(markdown, input, environment));
  return upstream ?? (await readSections(markdown, input, environment));
}

function nonEmpty(read: ListRead | null): ListRead | null {
  return read && read.digests.length > 0 ? read : null;
}

/** Several weeks in one file; one alone is read as any digest is. */
async function readSections(
  text: string,
  { name, url }: Input,
  environment: Environment,
): Promise<ListRead | null> {
  // A README may begin with a picture in HTML.
  const isOther = /\.(?:md|markdown|mdx)$/i.test(name) ? /^\s*\{/ : /^\s*[<{]/;
  if (isOther.test(text) || !isMarkdown(text)) return null;
  const { sections, before } = await inSlices(splitWeekSections(text), environment.scheduler);
  const read: ListRead = { digests: [], problems: [] };
  for (const { heading, year, text: section } of sections) {
    await environment.scheduler.yield();
    const weekText = year === null ? null : `${heading} ${year}`;
    const bodies = [() => ({ form: 'markdown', text: section }) as const];
    const one = await readPost({ ...describe(url), title: heading, weekText, bodies }, environment);
    if ('refusal' in one) {
      read.problems.push({ where: { ko: heading, en: heading }, what: one.refusal });
      continue;
    }
    const digest = withOwnId(one.digest, read.digests);
    read.digests.push(digest);
    read.problems.push(...one.problems.map((problem) => inWeek(digest, problem)));
  }
  if (before) read.problems.push({ where: FILE_PROBLEMS.beginning, what: textBefore(before) });
  return read.digests.length > 1 ? read : null;
}

function textBefore(line: string): LocalizedText {
  return localize(FILE_PROBLEMS.textBefore, { line });
}

async function readPosts(
  text: string,
  data: unknown,
  environment: Environment,
): Promise<ListRead | null> {
  try {
    return await readFeed(text, data, environment);
  } catch (error) {
    // What is nested too deeply is refused with its reason, as one digest is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Numbered references under a title that the list has as well: their authors are not names of papers. */
function isOfReferences(text: string): boolean {
  const rows = text.slice(0, LOOKED_AT).match(/^\d{1,3}[.)] .+$/gm) ?? [];
  const references = rows.slice(0, MOST_ROWS).filter((row) => {
    const words = row.replace(/\[([^[\]]{0,300})\]\([^()]{0,2000}\)/g, '$1').replace(/[*_]/g, '');
    return readCitation(words.replace(/^\d{1,3}[.)]\s+/, ''), { marked: [] }) !== null;
  });
  return references.length > 0 && references.length * 2 >= Math.min(rows.length, MOST_ROWS);
}

async function readUpstream(
  text: string,
  { name, url }: Input,
  { scheduler }: Environment,
): Promise<ListRead | null> {
  if (!isUpstream(text) || isOfReferences(text)) return null;
  const [year] = /\b20\d\d\b/.exec(name) ?? [];
  const options = { ...(url && { url }), ...(year && { nameYear: Number(year) }) };
  return inSlices(parseUpstreamInSteps(text, options), scheduler);
}
