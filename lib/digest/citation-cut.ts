import type { Block, BlockLink } from './block';
import { type Citation, readCitation } from './citation';
import { readNames } from './name-list';
import { type Cut, isGeneric, readRank } from './title-cut';

const MOST_LINKS = 50;

/**
 * Cuts a line, point or numbered paragraph that is written as a reference: its title alone, authors
 * and venue beside it, what follows as text.
 *
 * @returns `null` when it is not written so
 */
export function cutCitation(block: Block): Cut | null {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return null;
  if (block.kind === 'paragraph' && block.cells) return null;
  const { text, strong, emphasis } = block;
  const links = block.links.slice(0, MOST_LINKS);
  const { length, rank } = readRank(text);
  const marked = [...links.map((link) => link.text), strong ?? '', emphasis ?? ''].filter(
    (words) => !isGeneric(words) && !/^https?:\/\//i.test(words),
  );
  const citation = readLines(text.slice(length).split('\n'), marked, links);
  // The number in an address was taken for a year.
  if (!citation || /https?:\/\//i.test(citation.title)) return null;
  const { title, people, venue, rest } = citation;
  const own = links.filter((link) => title.includes(link.text.replace(/[.,]$/, '')));
  const inRest = block.links.filter((link) => !own.includes(link) && rest.includes(link.text));
  const others = block.links.filter((link) => !own.includes(link) && !inRest.includes(link));
  const parts = [toParagraph('', others), toParagraph(rest, inRest)];
  return {
    title,
    links: own,
    before: [people, venue].filter(Boolean).join(' · '),
    rest: parts.filter((part) => part.text !== '' || part.links.length > 0),
    cells: [],
    rank: (block.kind === 'item' ? block.rank : undefined) ?? rank,
  };
}

/** A reference may be one line with text below it, wrapped, or a line for each of its parts. */
function readLines(
  lines: readonly string[],
  marked: readonly string[],
  links: readonly BlockLink[],
): Citation | null {
  const [first = '', ...others] = lines;
  const names = readNames(first, 0);
  if (names && others.length > 0 && /^[.,;:]?\s*$/.test(first.slice(names.end)))
    return readCitation(lines.map((line) => line.replace(/[.,]?\s*$/, '.')).join(' '), { marked });
  const alone = readCitation(first, { marked });
  const isWhole = alone && (alone.venue !== '' || links.some(({ text }) => first.includes(text)));
  if (others.length === 0) return alone;
  if (!isWhole) return readCitation(lines.join(' '), { marked });
  return { ...alone, rest: [alone.rest, ...others].filter(Boolean).join('\n') };
}

function toParagraph(text: string, links: readonly BlockLink[]) {
  return { kind: 'paragraph' as const, isQuoted: false, text, links };
}
