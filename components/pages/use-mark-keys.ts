import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkView } from '../../lib/view/marks/mark-view';
import { isField, isKey, isShiftKey } from './is-key';
import type { MarkCallbacks } from './MarkBar';

/** What the keys of a paper's marks do. */
interface MarkActs extends MarkCallbacks {
  /** asks for the field of the note where there is none */
  onWantNote?: (() => void) | undefined;
}

type UndoActs = Pick<MarkCallbacks, 'onUndo' | 'onRedo'>;
type Undoable = Pick<MarkView, 'canUndo' | 'canRedo'>;

/**
 * Keys of the open paper's marks, anywhere on the page but where one writes: `s` star, `r` read, `n` note,
 * `t` tag, and those of `useUndoKeys`.
 *
 * @param box - the element around the note and the tags
 */
export function useMarkKeys(
  box: RefObject<HTMLElement | null>,
  view: MarkView | null,
  acts: MarkActs,
): void {
  useKeys((event) => view && (undoingAct(event, view, acts) ?? markingAct(event, box, acts)));
}

/** `z` undoes what was done last, and Shift+`z` does again what was undone. */
export function useUndoKeys(view: Undoable, acts: UndoActs): void {
  useKeys((event) => undoingAct(event, view, acts));
}

/** @param actOf - what a key does; `null` where it does nothing */
function useKeys(actOf: (event: KeyboardEvent) => (() => void) | null): void {
  const now = useRef(actOf);
  now.current = actOf;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isField(event.target)) return;
      const act = now.current(event);
      if (!act || document.querySelector('dialog[open]')) return;
      event.preventDefault(); // and the letter is not typed where the focus goes
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function undoingAct(event: KeyboardEvent, view: Undoable, acts: UndoActs): (() => void) | null {
  if (view.canRedo && isShiftKey(event, 'z', 'KeyZ')) return acts.onRedo;
  return view.canUndo && isKey(event, 'z', 'KeyZ') ? acts.onUndo : null;
}

function markingAct(
  event: KeyboardEvent,
  { current: box }: RefObject<HTMLElement | null>,
  acts: MarkActs,
): (() => void) | null {
  if (isKey(event, 's', 'KeyS')) return acts.onStar;
  if (isKey(event, 'r', 'KeyR')) return acts.onRead;
  const note = box?.querySelector<HTMLElement>('.mark-note textarea');
  if (isKey(event, 'n', 'KeyN')) return note ? () => note.focus() : (acts.onWantNote ?? null);
  const tag = box?.querySelector<HTMLElement>('.mark-tags input');
  return tag && isKey(event, 't', 'KeyT') ? () => tag.focus() : null;
}
