import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { alignSentences, type Link } from '../../lib/digest/align';
import type { Bilingual } from '../../lib/digest/format';
import { alignByLength } from './gale-church';
import { makeRandom } from './stats';
import { decimal, formatTable, type Table } from './table';

// How well sentences are paired, beside two peers. The texts were written for this, all of them before
// the aligner: dev-* to make it with, test-* to report on, of which only these totals were looked at.
// The disturbed sets are made from them by joining and leaving out sentences at random, more often than
// translators do.

export interface AlignmentRow {
  set: string;
  aligner: string;
  /** links by hand, and links the aligner claims */
  gold: number;
  claimed: number;
  /** the same link as by hand */
  exact: number;
  /** parts what belongs together or joins halves of it: a reader sees a wrong pair */
  wrong: number;
}

interface Text {
  ko: string[];
  en: string[];
  breaks?: Bilingual<number[]>;
  links: Link[];
}

type Aligner = (text: Text) => Link[];

const HALVES = ['dev', 'test'];
const FOLDER = 'test/fixtures/alignment';
const ALIGNERS: Record<string, Aligner> = {
  ours: ({ ko, en, breaks }) => alignSentences(ko, en, breaks) ?? [wholeOf(ko, en)],
  'lengths alone (Gale and Church)': ({ ko, en }) => alignByLength(ko, en),
  'one to one': ({ ko, en }) => pairBlindly(ko.length, en.length),
};
/** Of all sentences; about three times what was counted in real abstracts. */
const DISTURBED = { rounds: 40, joined: 0.1, dropped: 0.03 };

/** Pairs the texts as they were written with every aligner and counts what is right. */
export function measureWritten(): AlignmentRow[] {
  return HALVES.flatMap((half) => countAll(half, readTexts(half)));
}

/** The same for the written and the disturbed texts. */
export function measureAlignment(): AlignmentRow[] {
  const disturbed = HALVES.flatMap((half) =>
    countAll(`${half}, disturbed`, disturb(readTexts(half))),
  );
  return [...measureWritten(), ...disturbed];
}

/** How many links are claimed between texts that have nothing to do with each other. */
export function countUnrelated(): { texts: number; claimed: number } {
  const texts = [...readTexts('dev'), ...readTexts('test')];
  const claims = texts.flatMap(({ ko }, index) =>
    texts.flatMap(({ en }, other) =>
      index === other ? [] : [alignSentences(ko, en)?.length ?? 0],
    ),
  );
  return {
    texts: claims.length,
    claimed: claims.reduce((sum, links) => sum + (links > 1 ? links : 0), 0),
  };
}

export function alignmentTable(rows: readonly AlignmentRow[]): Table {
  return {
    title: 'Pairing sentences',
    notes: [
      'precision: claimed links that no link by hand goes across; the rest are wrong pairs',
      'exact: claimed links that are a link by hand, neither wrong nor longer; recall: the same of all by hand',
    ],
    head: ['set', 'aligner', 'by hand', 'claimed', 'wrong', 'precision', 'exact', 'recall'],
    rows: rows.map(({ set, aligner, gold, claimed, exact, wrong }) => [
      set,
      aligner,
      decimal(gold),
      decimal(claimed),
      decimal(wrong),
      decimal(1 - wrong / claimed, 3),
      decimal(exact / claimed, 3),
      decimal(exact / gold, 3),
    ]),
  };
}

function readTexts(half: string): Text[] {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${half}-`));
  return files.sort().map((file) => {
    const text = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    return { ...text, links: toLinks(text.links) };
  });
}

/** From lists of indexes to ranges; every sentence is in one link, in order. */
function toLinks(lists: [ko: number[], en: number[]][]): Link[] {
  let [ko, en] = [0, 0];
  return lists.map(([inKo, inEn]) => {
    const link: Link = { ko: [ko, ko + inKo.length], en: [en, en + inEn.length] };
    if ([...inKo, ...inEn].join() !== [...indexesOf(link.ko), ...indexesOf(link.en)].join()) {
      throw new Error(`A link by hand is out of order: ${JSON.stringify([inKo, inEn])}`);
    }
    [ko, en] = [link.ko[1], link.en[1]];
    return link;
  });
}

function countAll(set: string, texts: Text[]): AlignmentRow[] {
  return Object.entries(ALIGNERS).map(([aligner, align]) => count(set, aligner, texts, align));
}

function count(set: string, aligner: string, texts: Text[], align: Aligner): AlignmentRow {
  const row: AlignmentRow = { set, aligner, gold: 0, claimed: 0, exact: 0, wrong: 0 };
  for (const text of texts) {
    const gold = new Set(text.links.map(nameOf));
    const cuts = new Set(text.links.flatMap(cutsOf));
    const claimed = align(text);
    row.gold += gold.size;
    row.claimed += claimed.length;
    row.exact += claimed.filter((link) => gold.has(nameOf(link))).length;
    row.wrong += claimed.filter((link) => !cutsOf(link).every((cut) => cuts.has(cut))).length;
  }
  return row;
}

function nameOf({ ko, en }: Link): string {
  return `${ko.join('-')} ${en.join('-')}`;
}

function cutsOf({ ko, en }: Link): string[] {
  return [`${ko[0]} ${en[0]}`, `${ko[1]} ${en[1]}`];
}

function indexesOf([from, to]: Link['ko']): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function wholeOf(ko: string[], en: string[]): Link {
  return { ko: [0, ko.length], en: [0, en.length] };
}

function pairBlindly(ko: number, en: number): Link[] {
  return Array.from({ length: Math.max(ko, en) }, (_, index) => ({
    ko: [Math.min(index, ko), Math.min(index + 1, ko)],
    en: [Math.min(index, en), Math.min(index + 1, en)],
  }));
}

/** Joins neighbours in one language and leaves sentences out, and keeps the links right. */
function disturb(texts: Text[]): Text[] {
  const random = makeRandom(2024);
  return Array.from({ length: DISTURBED.rounds }, () => texts)
    .flat()
    .map((text) => disturbOne(text, random));
}

function disturbOne({ ko, en, links }: Text, random: () => number): Text {
  const disturbed: Text = { ko: [], en: [], links: [] };
  for (let index = 0; index < links.length; index++) {
    const [link, next] = [links[index], links[index + 1]];
    if (!link) continue;
    const [inKo, inEn] = [ko.slice(...link.ko), en.slice(...link.en)];
    if (isOneToOne(link) && random() < DISTURBED.dropped) {
      (random() < 0.5 ? inKo : inEn).length = 0;
    } else if (isOneToOne(link) && next && isOneToOne(next) && random() < DISTURBED.joined) {
      inKo.push(...ko.slice(...next.ko));
      inEn.push(...en.slice(...next.en));
      const joined = random() < 0.5 ? inKo : inEn;
      joined.splice(0, 2, joined.join(' '));
      index += 1;
    }
    const [atKo, atEn] = [disturbed.ko.length, disturbed.en.length];
    disturbed.ko.push(...inKo);
    disturbed.en.push(...inEn);
    disturbed.links.push({
      ko: [atKo, atKo + inKo.length],
      en: [atEn, atEn + inEn.length],
    });
  }
  return disturbed;
}

function isOneToOne({ ko, en }: Link): boolean {
  return ko[1] - ko[0] === 1 && en[1] - en[0] === 1;
}

function main(): void {
  console.log(formatTable(alignmentTable(measureAlignment())));
  const { texts, claimed } = countUnrelated();
  console.log(`Between ${texts} unrelated texts: ${claimed} links claimed.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
