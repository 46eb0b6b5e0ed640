import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Copied } from '../../lib/cite/copy';
import type { CopyLanguages } from '../../lib/cite/copy-blocks';
import type { CopyChoice } from '../../lib/cite/copy-choice';
import { copyWords } from '../../lib/view/copy.words';
import { click, press, trusted } from '../fakes/event';
import { type Draw, htmlOf, loadRuntimes } from './runtimes';

let preact: Draw;
let dom: Draw;

beforeAll(async () => {
  ({ preact, dom } = await loadRuntimes());
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

const KO = copyWords('ko');

function makeProps(given: { isAllowed?: boolean; languages?: CopyLanguages } = {}) {
  const { isAllowed = true, languages = ['ko', 'en'] } = given;
  const written: Copied[] = [];
  return {
    written,
    words: KO,
    languages,
    opens: 'up' as const,
    make: (choice: CopyChoice): Copied => ({ text: JSON.stringify(choice) }),
    write: async (copied: Copied) => {
      written.push(copied);
      return isAllowed;
    },
  };
}

function buttonOf(place: Element, name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find((one) =>
    one.textContent?.startsWith(name),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function menusOf(place: Element): HTMLDetailsElement[] {
  return [...place.querySelectorAll('details')];
}

/** Opens a menu as the browser does for a press on its button. */
function open(menu: HTMLDetailsElement | undefined): void {
  if (!menu) throw new Error('no menu');
  menu.querySelector('summary')?.focus();
  menu.open = true;
  menu.dispatchEvent(trusted(new Event('toggle')));
}

test('both runtimes draw the same', () => {
  const [one, other] = [
    preact((all) => all.CopyMenus, makeProps()),
    dom((all) => all.CopyMenus, makeProps()),
  ];
  expect(htmlOf(other).replaceAll('readonly=""', 'readonly="true"')).toBe(
    htmlOf(one).replaceAll('readonly=""', 'readonly="true"'),
  );
});

describe.each(['preact', 'dom'] as const)('drawn by %s', (runtime) => {
  const drawMenus = (given: Parameters<typeof makeProps>[0] = {}) => {
    const props = makeProps(given);
    const draw = runtime === 'dom' ? dom : preact;
    return { ...props, place: draw((all) => all.CopyMenus, props) };
  };

  test('both menus have names, and offer every choice', () => {
    const { place } = drawMenus();
    const names = menusOf(place).map((menu) => [
      menu.querySelector('summary')?.getAttribute('aria-label'),
      ...[...menu.querySelectorAll('button')].map(({ textContent }) => textContent),
    ]);
    expect(names).toEqual([
      [
        '복사',
        '보이는 대로Markdown',
        '한국어만Markdown',
        '영어만Markdown',
        '두 언어 함께Markdown',
        '일반 텍스트',
        '서식 있는 글',
      ],
      ['인용', 'BibTeX', 'RIS', 'CSL-JSON'],
    ]);
  });

  test('a text in one language offers no other', () => {
    const { place } = drawMenus({ languages: ['en'] });
    const [menu] = menusOf(place);
    expect(
      [...(menu?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['보이는 대로Markdown', '일반 텍스트', '서식 있는 글']);
  });

  test('a choice is copied once, the menu closes, and a message is shown for a while', async () => {
    const { place, written } = drawMenus();
    const menu = menusOf(place)[1];
    open(menu);
    click(buttonOf(place, 'BibTeX'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual([{ text: '{"kind":"cite","format":"bibtex"}' }]);
    expect(menu?.open).toBe(false);
    const said = place.querySelector('[role="status"]');
    expect(said?.textContent).toBe('복사했어요');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said?.textContent).toBe('');
  });

  test('a text that the browser refuses to copy is shown selected, and can be closed', async () => {
    const { place } = drawMenus({ isAllowed: false });
    const refused = place.querySelector<HTMLElement>('.refused');
    const field = place.querySelector('textarea');
    expect(refused?.hidden).toBe(true);
    open(menusOf(place)[0]);
    click(buttonOf(place, '일반 텍스트'));
    await vi.advanceTimersByTimeAsync(0);
    expect(refused?.hidden).toBe(false);
    expect(refused?.textContent).toContain('브라우저가 복사를 막았어요.');
    expect(place.querySelector('[role="status"]')?.textContent).toBe('');
    expect(field?.value).toBe('{"kind":"copy","format":"plain","languages":"shown"}');
    expect(document.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, field?.value.length]);
    expect(field?.readOnly).toBe(true);
    click(buttonOf(place, '닫기'));
    expect(refused?.hidden).toBe(true);
    expect(document.activeElement).toBe(place.querySelector('summary'));
  });

  test('Escape closes the menu, then the text, and only then reaches the page', async () => {
    const { place } = drawMenus({ isAllowed: false });
    const heard: boolean[] = [];
    document.body.addEventListener('keydown', (event) => heard.push(event.defaultPrevented));
    const [menu] = menusOf(place);
    open(menu);
    press(buttonOf(place, '보이는 대로'), 'Escape');
    expect([menu?.open, heard]).toEqual([false, []]);
    expect(document.activeElement).toBe(menu?.querySelector('summary'));
    open(menu);
    click(buttonOf(place, '보이는 대로'));
    await vi.advanceTimersByTimeAsync(0);
    press(document.activeElement, 'Escape');
    expect([place.querySelector<HTMLElement>('.refused')?.hidden, heard]).toEqual([true, []]);
    press(document.activeElement, 'Escape');
    expect(heard).toEqual([false]);
  });

  test('arrow keys move from the button through the choices and wrap around', () => {
    const { place } = drawMenus();
    const menu = menusOf(place)[1];
    open(menu);
    const went = ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map((key) => {
      press(document.activeElement, key);
      return document.activeElement?.textContent;
    });
    expect(went).toEqual(['BibTeX', 'RIS', 'CSL-JSON', 'BibTeX', 'CSL-JSON', 'BibTeX']);
  });

  test('a press outside closes the menu, one inside does not', () => {
    const { place } = drawMenus();
    const [menu] = menusOf(place);
    const pressAt = (element: Element | null | undefined) =>
      element?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
    open(menu);
    pressAt(menu?.querySelector('b'));
    expect(menu?.open).toBe(true);
    pressAt(document.body);
    expect(menu?.open).toBe(false);
  });

  test('moving the focus elsewhere closes the menu', () => {
    const { place } = drawMenus();
    const [menu] = menusOf(place);
    open(menu);
    place.after(document.createElement('button'));
    const from = menu?.querySelector('summary');
    from?.dispatchEvent(
      new FocusEvent('focusout', { bubbles: true, relatedTarget: place.nextElementSibling }),
    );
    expect(menu?.open).toBe(false);
  });
});

test('in a closed root a press in the page or beside the menu closes it, one inside does not', () => {
  const props = makeProps();
  const drawn = dom((all) => all.CopyMenus, props);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const beside = document.createElement('p');
  root.append(beside, drawn);
  document.body.append(host);
  const [menu] = menusOf(drawn);
  const pressAt = (element: Element | null | undefined) => {
    element?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
    return menu?.open;
  };
  open(menu);
  expect(pressAt(menu?.querySelector('b'))).toBe(true);
  expect(pressAt(beside)).toBe(false);
  open(menu);
  expect(pressAt(document.body)).toBe(false);
});

test('a click by a script copies nothing in a web page', async () => {
  const props = makeProps();
  const place = dom((all) => all.CopyMenus, props);
  buttonOf(place, 'BibTeX').click();
  await vi.advanceTimersByTimeAsync(0);
  expect(props.written).toEqual([]);
});
