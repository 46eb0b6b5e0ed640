import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkView } from '../../lib/view/marks/mark-view';
import { isField, isKey, isShiftKey } from './is-key';
import type { MarkCallbacks } from './MarkBar';

/** The callbacks of the keys for a paper's marks. */
interface MarkActs extends MarkCallbacks {
  /** asks for the note's field if it is not shown */
  onWantNote?: (() => void) | undefined;
}

type UndoActs = Pick<MarkCallbacks, 'onUndo' | 'onRedo'>;
type Undoable = Pick<MarkView, 'canUndo' | 'canRedo'>;

/**
 * Keys for the open paper's marks, anywhere on the page except in text fields: `s` star, `r` read, `n` note,
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

/** `z` undoes the last change, Shift+`z` redoes it. */
export function useUndoKeys(view: Undoable, acts: UndoActs): void {
  useKeys((event) => undoingAct(event, view, acts));
}

/** @param actOf - returns the action of a key, or `null` if it has none */
function useKeys(actOf: (event: KeyboardEvent) => (() => void) | null): void {
  const now = useRef(actOf);
  now.current = actOf;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isField(event.target)) return;
      const act = now.current(event);
      if (!act || document.querySelector('dialog[open]')) return;
      event.preventDefault(); // or the letter is typed into the field that gets the focus
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
