import type { DigestDiff } from '../digest/diff';
import { isOrigin, type Origin } from '../digest/origin';
import type { MirrorHead } from '../lookup/mirror-image';
import type { Mark } from '../paper/mark';
import { type MarkChange, readMarkChange } from '../paper/mark-patch';
import type { SettingsPatch } from '../settings/settings';
import type { SyncScope } from '../sources/sync';
import type { SourceRecord } from '../storage/source-record';
import type { StoreContents, StoredWeek, WeekName } from '../storage/store';
import { type Fields, isObject, toArray, toFields } from '../text/json';

/**
 * Every message to the background, which alone writes storage: name → (arguments) → result.
 *
 * `ask` and `tell` send one, `CALLS` below says who may send it and reads its arguments, and
 * `lib/background/answer.ts` carries it out.
 */
export interface Calls {
  /**
   * Stores what the reader chose. Sent by our pages and by our scripts in other people's pages; of a
   * script's patch only `mode`, `folded` and `sheet` are accepted.
   */
  'change-settings'(args: { patch: SettingsPatch }): void;
  /** Puts the script that paints chips into the page that asks. Sent from a page of X with a known post. */
  'load-chips'(): void;
  /** From a page of arXiv: a panel is to be shown there, put the script that brings it into that page. */
  'load-panel'(): void;
  /** Shows on the toolbar icon how many known papers the sending page has. Sent by our scripts. */
  'count-papers'(args: { count: number }): void;
  /** Opens the side panel beside the sending page. Sent by the panel during a user gesture. */
  'open-side-panel'(): void;
  /** Opens the library page, which reads the thread in the tab that asks. Sent from a thread of the forum. */
  'open-library'(): void;
  /**
   * Keeps a week the reader has looked at. Sent by our pages.
   *
   * @returns what became of it; `null` when it is not a valid digest, or was stopped
   */
  'add-week'(args: { digest: unknown; from: string }): AddResult | null;
  /**
   * Keeps many weeks; those that are not valid digests are left out. Sent by our pages.
   *
   * @returns names of the weeks that are new; `null` when adding was stopped
   */
  'add-weeks'(args: { digests: readonly unknown[]; from: string }): WeekName[] | null;
  /** Gives up adding weeks, if any are being added; what was there stays. Sent by our pages. */
  'stop-adding'(): void;
  /**
   * Removes weeks; with `isMoreComing`, pages show that only after the last of several messages. Sent
   * by our pages.
   *
   * @returns the removed weeks, to undo it with
   */
  'remove-weeks'(args: { names: readonly WeekName[]; isMoreComing?: boolean }): StoredWeek[];
  /**
   * Keeps what was removed or what a backup holds, as it is; what is malformed is left out. With
   * `isMoreComing`, pages show it only after the last of several messages. Sent by our pages.
   */
  'store-records'(args: Kept): void;
  /** Changes what the reader keeps about a paper. Sent by our pages. */
  mark(args: MarkChange): Mark;
  /**
   * Changes the marks of many papers, either all or none. Sent by our pages.
   *
   * @returns the marks, in the order of the changes
   */
  'mark-many'(args: { changes: readonly MarkChange[] }): Mark[];
  /**
   * Adds a source, or finds the one that exists. Sent by our pages once the reader has allowed its
   * host.
   *
   * @param args - `address`: id of a built-in source, or the address of a feed
   */
  'add-source'(args: { address: string }): SourceRecord;
  /**
   * Removes a source with its weeks. Sent by our pages.
   *
   * @returns what was removed, to undo it with
   */
  'remove-source'(args: { id: Origin }): StoreContents;
  /**
   * Begins to fetch, after what is being fetched already. Sent by our pages, which follow it with
   * `watchSession`.
   *
   * @param args - `want`: which weeks, or `null` for what is new; `name`: what the session calls this
   * fetching; `isTrial`: do not keep the source when there is none at its address
   */
  fetch(args: FetchArgs): void;
  /** Stops fetching from a source; what came stays. Sent by our pages. */
  'stop-fetching'(args: { id: Origin }): void;
  /** Removes every week, mark and source. Sent by our pages. */
  erase(): void;
  /** Forgets that the database had to be rebuilt, once the reader has seen it. Sent by our pages. */
  'dismiss-recovery-notice'(): void;
  /** Records that the reader has seen the news of the running version. Sent by our pages. */
  'dismiss-news'(): void;
  /**
   * Reads the database for a page that has none, as in Firefox's private windows. Sent by our pages.
   *
   * @returns what `read` of `lib/storage/store.ts` gives for that name
   */
  read(args: { name: string; args: readonly unknown[] }): unknown;
  /** Makes the mirror agree with the store. Sent by our pages. */
  'refresh-mirror'(): void;
  /** Gives items of the mirror to a page that cannot read it. Sent by our pages. */
  'read-library'(args: { names: readonly string[] }): LibraryItems;
}

export type CallName = keyof Calls;
/** What a call is given: one object, or nothing. */
export type CallArgs<N extends CallName> = Parameters<Calls[N]>;
/** What comes of it. */
export type CallResult<N extends CallName> = ReturnType<Calls[N]>;

/** A call that was read from a message. */
export type Call<N extends CallName = CallName> = {
  [Name in N]: { name: Name; args: CallArgs<Name> };
}[N];

/** A call as it is sent: the name as `kind`, and the fields of its arguments beside it. */
export type Message<N extends CallName = CallName> = {
  [Name in N]: { kind: Name } & (CallArgs<Name> extends [infer Args] ? Args : unknown);
}[N];

/** Unchecked: each item is looked at where it is kept. */
interface Kept {
  weeks: readonly unknown[];
  marks: readonly unknown[];
  sources: readonly unknown[];
  isMoreComing?: boolean;
}

interface FetchArgs {
  id: Origin;
  want: SyncScope | null;
  name?: string;
  isTrial?: boolean;
}

/** The mirror's table of contents, and those of the named items that exist. */
export interface LibraryItems {
  head: MirrorHead;
  items: Record<string, unknown>;
}

/** What became of a week that was given to `add-week`. */
export type AddResult =
  | { kind: 'added' | 'unchanged' }
  | { kind: 'updated'; diff: DigestDiff; before: StoredWeek };

/**
 * Who may send a call: anyone of ours, that is our pages and our scripts in other people's pages; our
 * pages alone; our script in a thread of the forum.
 */
export type Caller = 'anyone' | 'our-pages' | 'forum-thread';

interface CallRule<N extends CallName> {
  from: Caller;
  /** Reads the arguments of an unknown sender; `null` when they are none of this call. */
  parse(fields: Fields): CallArgs<N> | null;
}

const LONGEST_TEXT = 2_000;

/** Who may send which call, and how its arguments are read. What is not named here is refused. */
export const CALLS: { readonly [N in CallName]: CallRule<N> } = {
  'change-settings': {
    from: 'anyone',
    // The values are checked where they are merged, field by field.
    parse: ({ patch }) => (isObject(patch) ? [{ patch }] : null),
  },
  'load-chips': { from: 'anyone', parse: () => [] },
  'load-panel': { from: 'anyone', parse: () => [] },
  'count-papers': {
    from: 'anyone',
    parse: ({ count }) =>
      Number.isSafeInteger(count) ? [{ count: clampCount(Number(count)) }] : null,
  },
  'open-side-panel': { from: 'anyone', parse: () => [] },
  'open-library': { from: 'forum-thread', parse: () => [] },
  'add-week': {
    from: 'our-pages',
    parse: ({ digest, from }) => [{ digest, from: toText(from) }],
  },
  'add-weeks': {
    from: 'our-pages',
    parse: ({ digests, from }) => [{ digests: toArray(digests), from: toText(from) }],
  },
  'remove-weeks': {
    from: 'our-pages',
    parse: ({ names, isMoreComing }) => [
      { names: toArray(names).flatMap(toWeekName), isMoreComing: isMoreComing === true },
    ],
  },
  'store-records': {
    from: 'our-pages',
    parse: ({ weeks, marks, sources, isMoreComing }) => [
      {
        weeks: toArray(weeks),
        marks: toArray(marks),
        sources: toArray(sources),
        isMoreComing: isMoreComing === true,
      },
    ],
  },
  mark: { from: 'our-pages', parse: parseMark },
  'mark-many': {
    from: 'our-pages',
    parse: ({ changes }) => [
      { changes: toArray(changes).flatMap((change) => readMarkChange(change) ?? []) },
    ],
  },
  'add-source': {
    from: 'our-pages',
    parse: ({ address }) => [{ address: toText(address) }],
  },
  'remove-source': { from: 'our-pages', parse: parseId },
  fetch: { from: 'our-pages', parse: parseFetch },
  'stop-adding': { from: 'our-pages', parse: () => [] },
  'stop-fetching': { from: 'our-pages', parse: parseId },
  erase: { from: 'our-pages', parse: () => [] },
  'dismiss-recovery-notice': { from: 'our-pages', parse: () => [] },
  'dismiss-news': { from: 'our-pages', parse: () => [] },
  read: {
    from: 'our-pages',
    parse: ({ name, args }) => [{ name: toText(name), args: toArray(args) }],
  },
  'refresh-mirror': { from: 'our-pages', parse: () => [] },
  'read-library': {
    from: 'our-pages',
    parse: ({ names }) => [{ names: toArray(names).map(toText) }],
  },
};

/**
 * Calls that end the same however often they are carried out; the results of the others tell what they
 * changed, to undo it with. Apart from `CALLS`, because scripts in pages carry this list.
 */
export const REPEATABLE: ReadonlySet<CallName> = /* @__PURE__ */ new Set<CallName>([
  'change-settings',
  'mark',
  'mark-many',
  'read',
  'refresh-mirror',
  'read-library',
  'dismiss-recovery-notice',
  'stop-adding',
  'stop-fetching',
]);

/** Reads a message from an unknown sender; `null` when it is not one of ours. */
export function parseMessage(data: unknown): Call | null {
  if (!isObject(data) || !isCallName(data.kind)) return null;
  const name = data.kind;
  const args = CALLS[name].parse(data);
  return args && ({ name, args } as Call); // read by the parser of that name
}

function isCallName(kind: unknown): kind is CallName {
  return typeof kind === 'string' && Object.hasOwn(CALLS, kind);
}

function parseMark(fields: Fields): CallArgs<'mark'> | null {
  const change = readMarkChange(fields);
  return change && [change];
}

function parseId({ id }: Fields): [{ id: Origin }] | null {
  return isOriginText(id) ? [{ id }] : null;
}

function parseFetch({ id, want, name, isTrial }: Fields): CallArgs<'fetch'> | null {
  if (!isOriginText(id)) return null;
  const given = isObject(want) ? (want as unknown as SyncScope) : null; // bounded by `toScope`
  const text = toText(name);
  return [{ id, want: given, ...(text !== '' && { name: text }), isTrial: isTrial === true }];
}

function clampCount(count: number): number {
  return Math.min(Math.max(count, 0), 999);
}

function toText(data: unknown): string {
  return typeof data === 'string' ? data.slice(0, LONGEST_TEXT) : '';
}

function toWeekName(data: unknown): WeekName[] {
  const { origin, id } = toFields(data);
  return isOriginText(origin) && typeof id === 'string' ? [{ origin, id }] : [];
}

function isOriginText(data: unknown): data is Origin {
  return typeof data === 'string' && isOrigin(data);
}
