import type { Block, BlockLink } from './block';

type Text = Extract<Block, { kind: 'paragraph' } | { kind: 'item' } | { kind: 'heading' }>;

const DEFINITION = /^\[(\d{1,3})\]:?\s+\S/;
const USE = /\s?\[(\d{1,3})\]/g;
/** In a heading, behind words in bold, or within the first words of a point: a title's. */
const LONGEST_TITLE = 120;

/**
 * Gives entries the addresses that a post names at its end by number: `**Title** [1] …` above
 * `[1] https://…`.
 *
 * A number behind a title leads to the entry's paper, one within its text to another's. What no
 * number leads to is left as it stands, so that a post which is a numbered list stays one.
 */
export function linkReferences(blocks: readonly Block[]): readonly Block[] {
  const defined = findDefinitions(blocks);
  const firstAt = Math.min(...[...defined.values()].map(({ index }) => index));
  const used = new Set<number>();
  const linked = blocks.flatMap((block, index) => {
    if (index >= firstAt || !isText(block)) return [block];
    const numbers = [...block.text.matchAll(USE)].map(([, number]) => Number(number));
    const known = numbers.filter((number) => defined.has(number));
    for (const number of known) used.add(number);
    return known.length > 0 ? link(block, defined) : [block];
  });
  if (used.size === 0) return blocks;
  const gone = new Set(
    [...defined].flatMap(([number, { index }]) => (used.has(number) ? [blocks[index]] : [])),
  );
  return linked.filter((block) => !gone.has(block));
}

function isText(block: Block): block is Text {
  return 'text' in block && !('cells' in block && block.cells);
}

/** Blocks `[1] … https://…` with one address each; a number that stands twice is not told apart. */
function findDefinitions(blocks: readonly Block[]): Map<number, { url: string; index: number }> {
  const defined = new Map<number, { url: string; index: number }>();
  for (const [index, block] of blocks.entries()) {
    if (!isText(block) || block.kind === 'heading') continue;
    const [, number] = DEFINITION.exec(block.text) ?? [];
    const [only, ...more] = block.links;
    if (number && only && more.length === 0 && !defined.has(Number(number)))
      defined.set(Number(number), { url: only.url, index });
  }
  return defined;
}

function link(block: Text, defined: ReadonlyMap<number, { url: string }>): Block[] {
  const below: Block[] = [];
  const links: BlockLink[] = [...block.links];
  const text = block.text.replace(USE, (all, number: string, at: number) => {
    const url = defined.get(Number(number))?.url;
    if (!url) return all;
    if (isBehindTitle(block, block.text.slice(0, at))) {
      below.push({ kind: 'link', url, label: null });
      return '';
    }
    links.push({ text: all.trim(), url });
    return all;
  });
  return [{ ...block, text, links }, ...below];
}

function isBehindTitle({ kind, strong }: Text, before: string): boolean {
  if (kind === 'heading') return true;
  const isTitle =
    before.length <= LONGEST_TITLE && !/[.!?。]\s/.test(before.replace(/^\d{1,3}\.\s/, ''));
  return isTitle && (strong ? before.trimEnd().endsWith(strong) : kind === 'item');
}
