import { report } from '../browser/report';
import { type MarkPatch, placeIn } from '../paper/mark';
import { undoingPatch } from '../paper/mark-patch';
import type { Reached } from '../paper/reached';
import type { PaperKey } from '../paper/ref';
import { changeTags, cleanTag, LONGEST_TAG, MOST_TAGS, tagChangeBetween } from '../paper/tags';
import type { Locale } from '../settings/settings';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { type MarkView, markView } from '../view/marks/mark-view';
import { MARKS_WORDS } from '../view/marks/marks.words';
import type { KeptMarks } from './kept-marks';
import { NoteField, type Whose } from './note-field';
import type { Deed } from './undo-history';

const { done: DONE, undone } = MARKS_WORDS;

/** The marks of the paper that a page shows, and what the reader can do to them. */
export class PaperMarks {
  /** what the reader can do, as a component calls it */
  readonly actions = {
    onStar: () => this.#star(),
    onRead: () => this.#read(),
    onNote: (text: string) => this.#note.type(text),
    onLeave: () => this.#note.leave(),
    onKeepNote: (whose: Whose) => this.#note.settle(whose),
    onTag: (text: string) => this.#tag(text),
    onUntag: (tag: string) => this.#untag(tag),
    onUndo: () => this.#go('undo'),
    onRedo: () => this.#go('redo'),
    onReach: (key: PaperKey, pair: number, of: number) => this.#reach(key, pair, of),
    onReadThrough: (key: PaperKey) => this.#readThrough(key),
  };
  #key: PaperKey | null = null;
  #failure: LocalizedText | null = null;
  #tagFailure: LocalizedText | null = null;
  /** the reading place when the paper was first shown; `undefined` until marks are known */
  #from: Reached | null | undefined;
  /** as far as it is known */
  #isKnownPrivate = false;
  readonly #note: NoteField;
  readonly #marks: KeptMarks;
  readonly #isPrivate: Promise<boolean>;
  readonly #onChange: () => void;

  /** @param isPrivate - whether the page is in a private window, where what was read is not noted */
  constructor(marks: KeptMarks, isPrivate: Promise<boolean>, onChange: () => void) {
    this.#marks = marks;
    this.#note = new NoteField(marks, onChange);
    this.#onChange = onChange;
    // Where it cannot be told, it may be one.
    this.#isPrivate = isPrivate.catch((error) => {
      report(error);
      return true;
    });
    this.#isPrivate.then((isOne) => {
      this.#isKnownPrivate = isOne;
      if (isOne) onChange();
    }, report);
  }

  /** Another paper is shown, or none: what was written about the one before is kept. */
  show(key: PaperKey | null): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#failure = null;
    this.#tagFailure = null;
    this.#from = undefined;
    this.#note.show(key);
    if (!key) return;
    this.#readFrom(key);
    this.#noteOpened(key).catch(report);
  }

  async #noteOpened(key: PaperKey): Promise<void> {
    if ((await this.#isPrivate) || key !== this.#key) return;
    await this.#change(key, { openedAt: now() });
  }

  /** Marks were read again. */
  follow(): void {
    this.#note.follow();
    if (this.#key) this.#readFrom(this.#key);
  }

  #readFrom(key: PaperKey): void {
    if (this.#marks.isRead && this.#from === undefined) this.#from = placeIn(this.#marks.get(key));
  }

  /** `null` while no paper is shown. */
  view(locale: Locale): MarkView | null {
    if (!this.#key) return null;
    const mark = this.#marks.get(this.#key);
    const isKept = this.#marks.isRead && !this.#isKnownPrivate && mark.readAt === null;
    return markView(
      {
        mark,
        draft: this.#note.draft,
        conflict: this.#note.conflict,
        isPrivate: this.#isKnownPrivate,
        failure: this.#note.failure ?? this.#failure,
        tagFailure: this.#tagFailure,
        last: this.#marks.history.last(this.#key),
        knownTags: this.#marks.knownTags,
        reading: { isKept, isEnding: isKept && this.#marks.isAutoRead, from: this.#from ?? null },
      },
      locale,
    );
  }

  /** Stores what was written when the page closes. */
  leave(): void {
    this.#note.leave();
  }

  #star(): void {
    if (!this.#key) return;
    const isStarred = !this.#marks.get(this.#key).isStarred;
    this.#do(this.#key, { isStarred }, isStarred ? DONE.starred : DONE.unstarred);
  }

  #read(): void {
    if (!this.#key) return;
    const { readAt } = this.#marks.get(this.#key);
    this.#do(this.#key, { readAt: readAt ? null : now() }, readAt ? DONE.unread : DONE.read);
  }

  #readThrough(key: PaperKey): void {
    this.#ifNoted(key, () => this.#do(key, { readAt: now() }, DONE.readThrough)).catch(report);
  }

  /** Reading progress is not an action of the reader, so it is not undone. */
  #reach(key: PaperKey, pair: number, of: number): void {
    this.#ifNoted(key, () => {
      const { reached } = this.#marks.get(key);
      if (reached?.of === of && reached.pair >= pair) return;
      this.#change(key, { reached: { pair, of, at: now() } }).catch(report);
    }).catch(report);
  }

  /** Progress is not stored in a private window, nor for a paper that is already read. */
  async #ifNoted(key: PaperKey, work: () => void): Promise<void> {
    if (!(await this.#isPrivate) && this.#marks.get(key).readAt === null) work();
  }

  /** @returns whether the tag is on now */
  #tag(text: string): boolean {
    if (!this.#key) return false;
    const { tags } = this.#marks.get(this.#key);
    const tag = cleanTag(text);
    const change = tagChangeBetween(tags, changeTags(tags, { add: [tag] }));
    this.#tagFailure = change || tag === '' ? null : whyNoTag(tags, tag);
    if (text.trim().length > LONGEST_TAG)
      this.#tagFailure = localize(MARKS_WORDS.tooLongTag, { most: LONGEST_TAG });
    else if (change) this.#do(this.#key, { tags: { add: [tag] } }, localize(DONE.tagged, { tag }));
    this.#onChange();
    return this.#tagFailure === null;
  }

  #untag(tag: string): void {
    this.#tagFailure = null;
    const patch = { tags: { remove: [tag] } };
    if (this.#key) this.#do(this.#key, patch, localize(DONE.untagged, { tag }));
  }

  #go(way: 'undo' | 'redo'): void {
    const key = this.#key;
    if (!key) return;
    const work = async () => {
      // What is being written first becomes an action of its own.
      this.#note.leave();
      this.#say(key, await this.#marks.history[way](key));
    };
    work().catch(report);
  }

  /** Changes the marks in a way that can be undone. */
  #do(key: PaperKey, patch: MarkPatch, done: LocalizedText): void {
    const back = undoingPatch(this.#marks.get(key), patch);
    const deed: Deed = {
      place: key,
      done,
      undone,
      undo: () => this.#marks.change(key, back),
      redo: () => this.#marks.change(key, patch),
    };
    const { history } = this.#marks;
    const work = async () => {
      const changing = this.#change(key, patch);
      history.did(deed);
      if (!(await changing)) history.drop(deed);
    };
    work().catch(report);
  }

  /** @returns whether it was stored */
  async #change(key: PaperKey, patch: MarkPatch): Promise<boolean> {
    const failure = await this.#marks.change(key, patch);
    this.#say(key, failure);
    return failure === null;
  }

  #say(key: PaperKey, failure: LocalizedText | null): void {
    if (key !== this.#key) return;
    this.#failure = failure;
    this.#onChange();
  }
}

/** A tag that the paper already has is not an error. */
function whyNoTag(tags: readonly string[], tag: string): LocalizedText | null {
  const isThere = changeTags(tags, { remove: [tag] }) !== tags;
  return isThere || tags.length < MOST_TAGS
    ? null
    : localize(MARKS_WORDS.tooManyTags, { most: MOST_TAGS });
}

function now(): string {
  return new Date().toISOString();
}
