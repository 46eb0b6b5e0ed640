import type { Block, BlockLink } from './block';
import { REFERENCE_KEY } from './reference-key';

type Text = Extract<Block, { kind: 'paragraph' } | { kind: 'item' } | { kind: 'heading' }>;

const MARK = String.raw`(\[\^?\d{1,3}\]|\[\^[\w-]{1,30}\]|${REFERENCE_KEY})`;
const DEFINITION = new RegExp(String.raw`^${MARK}:?\s+\S`);
const USE = new RegExp(String.raw`\s?${MARK}`, 'g');
/** In a heading, behind words in bold, or within the first words of a point: a title's. */
const LONGEST_TITLE = 120;

/**
 * Gives entries the addresses that a post lists at its end by number or key: `**Title** [1] …` above
 * `[1] https://…`, `**Title** [Apple26]` above `[Apple26] …`.
 *
 * A reference after a title leads to the entry's paper, one within the text to another paper. An unused
 * definition is left as it is, so that a post that is a numbered list stays one.
 */
export function linkReferences(blocks: readonly Block[]): readonly Block[] {
  const defined = findDefinitions(blocks);
  const firstAt = Math.min(...[...defined.values()].map(({ index }) => index));
  const used = new Set<string>();
  const linked = blocks.flatMap((block, index) => {
    if (index >= firstAt || !isText(block)) return [block];
    const marks = [...block.text.matchAll(USE)].map(([, mark = '']) => mark);
    const known = marks.filter((mark) => defined.has(mark));
    for (const mark of known) used.add(mark);
    return known.length > 0 ? link(block, defined) : [block];
  });
  if (used.size === 0) return blocks;
  const gone = new Set(
    [...defined].flatMap(([mark, { index }]) => (used.has(mark) ? [blocks[index]] : [])),
  );
  return linked.filter((block) => !gone.has(block));
}

function isText(block: Block): block is Text {
  return 'text' in block && !('cells' in block && block.cells);
}

/** Finds blocks `[1] … https://…` with one address each; of duplicates, the first counts. */
function findDefinitions(blocks: readonly Block[]): Map<string, { url: string; index: number }> {
  const defined = new Map<string, { url: string; index: number }>();
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || block.kind === 'heading') continue;
    const [, mark] = DEFINITION.exec(block.text) ?? [];
    const [only, ...more] = block.links;
    if (mark && only && more.length === 0 && !defined.has(mark))
      defined.set(mark, { url: only.url, index });
  }
  return defined;
}

function link(block: Text, defined: ReadonlyMap<string, { url: string }>): Block[] {
  const below: Block[] = [];
  const links: BlockLink[] = [...block.links];
  const text = block.text.replace(USE, (all, mark: string, at: number) => {
    const url = defined.get(mark)?.url;
    if (!url) return all;
    if (isBehindTitle(block, block.text.slice(0, at))) {
      below.push({ kind: 'link', url, label: null });
      return '';
    }
    if (!mark.startsWith('[^')) {
      links.push({ text: all.trim(), url });
      return all;
    }
    // A footnote's mark is no part of the text: what it stands behind leads there.
    const [word = ''] = /[\p{L}\p{N}-]+\W*$/u.exec(block.text.slice(0, at)) ?? [];
    if (word) links.push({ text: word, url });
    return '';
  });
  return [{ ...block, text, links }, ...below];
}

function isBehindTitle({ kind, strong }: Text, before: string): boolean {
  if (kind === 'heading') return true;
  const isTitle =
    before.length <= LONGEST_TITLE && !/[.!?。]\s/.test(before.replace(/^\d{1,3}\.\s/, ''));
  return isTitle && (strong ? before.trimEnd().endsWith(strong) : kind === 'item');
}
