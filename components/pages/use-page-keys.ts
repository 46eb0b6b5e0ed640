import { useEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale, Mode } from '../../lib/settings/settings';
import { modesFor } from '../../lib/view/languages';
import type { Turn } from '../../lib/view/popup/popup-view';
import { rowAt } from './move-in-list';
import { type KeyAct, keyAct } from './page-keys';

/** The actions of a page's keys. */
export interface PageKeyActs {
  locale: Locale;
  /** what the page shows, as far as keys are concerned */
  shown: 'week' | 'paper' | 'other';
  /** goes from the open paper to the next or previous one */
  onStep(by: 1 | -1): void;
  onTurn(to: Turn): void;
  onCalendar(): void;
  /** switches a mark on the paper of the focused row */
  onRowMark(key: PaperKey, mark: 'star' | 'read'): void;
  onMode(mode: Mode): void;
  onNextMode(): void;
  /** shows the list of keys */
  onKeys(): void;
}

/** Listens for a page's keys wherever the focus is, since at first no element has it. */
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

/** @returns whether the key had an effect */
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
      return false; // handled with the open paper's marks
    default:
      return choose(Number(act.slice(-1)), acts);
  }
}

function choose(nth: number, { locale, onMode }: PageKeyActs): boolean {
  const mode = modesFor(locale)[nth - 1];
  if (mode) onMode(mode);
  return mode !== undefined;
}

/** Switches a mark on the focused row's paper. The open paper has its own keys. */
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

/** A partly drawn list finds the next row itself. */
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
  return (row?.dataset.key as PaperKey | undefined) ?? null; // only our rows set it
}

/** Presses the first choice of a menu: the open paper's, whose menus come last, or else the week's. */
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
