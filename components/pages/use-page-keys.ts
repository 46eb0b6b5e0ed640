import { useEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import { modesFor } from '../../lib/view/languages';
import type { Turn } from '../../lib/view/popup/popup-view';
import { rowAt } from './move-in-list';
import { type KeyAct, keyAct } from './page-keys';

/** What the keys of a page do. */
export interface PageKeyActs {
  locale: Locale;
  /** what is shown, as far as keys go */
  shown: 'week' | 'paper' | 'other';
  /** from the open paper to the next or the one before */
  onStep(by: 1 | -1): void;
  onTurn(to: Turn): void;
  onCalendar(): void;
  /** of the row that has the focus */
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  onMode(mode: Mode): void;
  onNextMode(): void;
  /** shows what the keys do */
  onKeys(): void;
}

/** Listens to the keys of a page wherever the focus is: at first nothing has it. */
export function usePageKeys(acts: PageKeyActs): void {
  const last = useRef(acts);
  last.current = acts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = keyAct(event);
      const isDialogOpen = document.querySelector('dialog[open]') !== null;
      if (act && !isDialogOpen && carryOut(act, last.current)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** @returns whether the key meant something here */
function carryOut(act: KeyAct, acts: PageKeyActs): boolean {
  switch (act) {
    case 'next':
      return step(1, acts);
    case 'previous':
      return step(-1, acts);
    case 'earlier-week':
      return turn('earlier', acts);
    case 'later-week':
      return turn('later', acts);
    case 'calendar':
      if (acts.shown === 'other') return false;
      acts.onCalendar();
      return true;
    case 'star':
    case 'read':
      return mark(act, acts);
    case 'copy':
      return pressChoice('details:first-of-type', acts);
    case 'cite':
      return pressChoice('details:last-of-type', acts);
    case 'open-paper':
      return press('.card .links a');
    case 'language':
      acts.onNextMode();
      return true;
    case 'keys':
      acts.onKeys();
      return true;
    case 'note':
    case 'undo':
      return false; // as the marks of the paper that is open
    default:
      return choose(Number(act.slice(-1)), acts);
  }
}

function choose(nth: number, { locale, onMode }: PageKeyActs): boolean {
  const mode = modesFor(locale)[nth - 1];
  if (mode) onMode(mode);
  return mode !== undefined;
}

/** The marks of the paper that is open have keys of their own. */
function mark(act: 'star' | 'read', acts: PageKeyActs): boolean {
  const row = focusedRow();
  if (row) acts.onRowMark(row, act);
  return row !== null;
}

function step(by: 1 | -1, acts: PageKeyActs): boolean {
  if (acts.shown === 'paper') {
    acts.onStep(by);
    return true;
  }
  const rows = [...document.querySelectorAll<HTMLElement>('.rows [data-key]')];
  const row = rowAt(document.activeElement);
  if (row?.closest('.collection')) return stepByArrow(row, by);
  const at = row ? rows.indexOf(row) : -1;
  const next = at < 0 ? rows[0] : rows[at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** A list of which only a part is drawn knows its rows itself. */
function stepByArrow(row: HTMLElement, by: 1 | -1): boolean {
  const key = by === 1 ? 'ArrowDown' : 'ArrowUp';
  return !row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function turn(to: Turn, acts: PageKeyActs): boolean {
  if (acts.shown === 'other') return false;
  acts.onTurn(to);
  return true;
}

/** The paper whose row has the focus. */
function focusedRow(): PaperKey | null {
  const row = rowAt(document.activeElement);
  return (row?.dataset.key as PaperKey | undefined) ?? null; // written by our rows
}

/** The first choice of a menu: of the paper that is open, whose menus stand last, else of the week. */
function pressChoice(menu: string, { shown }: PageKeyActs): boolean {
  const all = [...document.querySelectorAll('.copy-menus')];
  const ofPaper = document.querySelector('.marked .copy-menus') ?? all.at(-1);
  const menus = shown === 'paper' ? ofPaper : all[0];
  const choice = menus?.querySelector<HTMLElement>(`${menu} .choices button`);
  choice?.click();
  return choice !== null && choice !== undefined;
}

function press(selector: string): boolean {
  const control = document.querySelector<HTMLElement>(selector);
  control?.click();
  return control !== null;
}
