import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MarkBar } from '../../../components/pages/MarkBar';
import { MarkNote } from '../../../components/pages/MarkNote';
import { useMarkKeys } from '../../../components/pages/use-mark-keys';
import type { MarkView, TagView } from '../../../lib/view/marks/mark-view';
import { searchWords } from '../../../lib/view/search/search.words';
import { makeMarking, makeMarkView } from '../../fakes/mark-view';

const HOSTILE = '<img src=x onerror="alert(1)">';
const WORDS = searchWords('ko');

let place: HTMLElement;
let calls: unknown[];
let view: MarkView;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  calls = [];
});

afterEach(() => {
  act(() => render(null, place));
});

function draw(content: ComponentChild): void {
  act(() => render(content, place));
}

const find = <E extends HTMLElement>(selector: string) => place.querySelector<E>(selector) as E; // rendered
const texts = (selector: string) =>
  [...place.querySelectorAll(selector)].map((one) => one.textContent);
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  ) as HTMLElement; // rendered

function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => void target.dispatchEvent(event));
  return event;
}

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

function drawBar(given: Partial<MarkView> = {}): void {
  draw(<MarkBar view={makeMarkView(given)} words={WORDS} {...makeMarking(calls)} />);
}

describe('the bar of marks', () => {
  test('shows the marks that are set and calls back', () => {
    drawBar({ isStarred: true });
    expect(find('[aria-pressed="true"]').getAttribute('aria-label')).toBe('별표');
    for (const one of place.querySelectorAll('button')) one.click();
    expect(calls).toEqual([['star'], ['read']]);
  });

  test('says what was done, with buttons to undo and redo it', () => {
    drawBar();
    const line = find('[role="status"]');
    expect([line.textContent, texts('.undo')]).toEqual(['', []]);
    drawBar({ status: '별표를 달았어요', canUndo: true });
    expect(find('[role="status"]')).toBe(line); // a live region must exist before its text changes
    expect([line.textContent, texts('.undo')]).toEqual(['별표를 달았어요', ['되돌리기Z']]);
    find('.undo').click();
    drawBar({ status: '되돌렸어요', canUndo: true, canRedo: true });
    expect(texts('.undo')).toEqual(['다시 하기⇧Z']);
    find('.undo').click();
    expect(calls).toEqual([['undo'], ['redo']]);
  });
});

function drawNote(given: Partial<MarkView> = {}, isFindable = true): void {
  view = makeMarkView(given);
  const onFind = isFindable
    ? ({ filter }: TagView) => void calls.push(['find', filter])
    : undefined;
  draw(
    <div class="marked">
      <MarkNote hasField view={view} words={WORDS} onFind={onFind} {...makeMarking(calls)} />
      <article class="card">
        <h2 class="title" tabIndex={-1}>
          제목
        </h2>
      </article>
    </div>,
  );
}

const tag = (text: string) => ({ text, filter: `tag:${text}` });

describe('the note', () => {
  test('is text, and calls back when it is changed and when its field is left', () => {
    drawNote({ note: HOSTILE, failure: '가득 찼어요.' });
    const field = find<HTMLTextAreaElement>('textarea');
    expect(field.value).toBe(HOSTILE);
    expect(texts('[role="alert"]')).toEqual(['가득 찼어요.']);
    type(field, '새 글');
    field.dispatchEvent(new FocusEvent('blur'));
    expect(calls).toEqual([['note', '새 글'], ['leave']]);
  });

  test('can be reduced to either version after two windows changed it', () => {
    drawNote({ conflict: { text: '둘 다 남겼어요.', canKeepOther: true } });
    expect(find('[role="alert"]').textContent).toContain('둘 다 남겼어요.');
    for (const one of place.querySelectorAll<HTMLElement>('.conflict button')) one.click();
    expect(calls).toEqual([
      ['keep', 'both'],
      ['keep', 'mine'],
      ['keep', 'other'],
    ]);
    drawNote({ conflict: { text: '둘 다 남겼어요.', canKeepOther: false } });
    expect(texts('.conflict button')).toEqual(['둘 다 두기', '여기서 쓴 것만']);
  });
});

describe('the tags', () => {
  test('are text, with names for their buttons', () => {
    drawNote({ tags: [tag(HOSTILE), tag('긴 문맥')] });
    expect(texts('.mark-tags .name')).toEqual([HOSTILE, '긴 문맥']);
    expect(place.querySelectorAll('img').length).toBe(0);
    button('‘긴 문맥’ 태그가 붙은 논문 찾기').click();
    button(`‘${HOSTILE}’ 태그 떼기`).click();
    expect(calls).toEqual([
      ['find', 'tag:긴 문맥'],
      ['untag', HOSTILE],
    ]);
  });

  test.each(['Enter', ',', '，', '、'])('are added by %s', (end) => {
    drawNote({ otherTags: ['세미나', HOSTILE] });
    const field = find<HTMLInputElement>('.mark-tags input');
    const offered = [...place.querySelectorAll('datalist option')];
    expect(offered.map((one) => one.getAttribute('value'))).toEqual(['세미나', HOSTILE]);
    expect(find('datalist').id).toBe(field.getAttribute('list'));
    if (end === 'Enter') {
      type(field, '새 태그');
      act(() => find<HTMLFormElement>('form').requestSubmit());
    } else type(field, `새 태그${end}`);
    expect(calls).toEqual([['tag', '새 태그']]);
    expect(field.value).toBe('');
  });

  test('that are refused stay in the field, with the reason', () => {
    drawNote({ tagFailure: '20개까지예요.' });
    const field = find<HTMLInputElement>('.mark-tags input');
    type(field, 'refused');
    act(() => find<HTMLFormElement>('form').requestSubmit());
    expect(field.value).toBe('refused');
    expect(texts('[role="alert"]')).toEqual(['20개까지예요.']);
  });

  test('are not added by a key that is still composing', () => {
    drawNote();
    const field = find<HTMLInputElement>('.mark-tags input');
    field.value = '하,';
    const event = new InputEvent('input', { bubbles: true, isComposing: true });
    act(() => void field.dispatchEvent(event));
    expect(calls).toEqual([]);
  });

  test('are a single tab stop, with arrow keys moving between them and the field', () => {
    drawNote({ tags: [tag('하나'), tag('둘')] });
    const stops = () =>
      [...place.querySelectorAll('.mark-tags button')].filter(
        (one) => (one as HTMLElement).tabIndex === 0,
      );
    expect(stops().length).toBe(1);
    const field = find<HTMLInputElement>('.mark-tags input');
    field.focus();
    press(field, 'Backspace');
    expect(document.activeElement).toBe(button('‘둘’ 태그 떼기'));
    expect(stops()).toEqual([document.activeElement]);
    press(document.activeElement as Element, 'ArrowLeft');
    expect(document.activeElement?.textContent).toBe('둘');
    press(document.activeElement as Element, 'ArrowLeft');
    expect(document.activeElement).toBe(button('‘하나’ 태그 떼기'));
    for (let times = 3; times > 0; times -= 1)
      press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement).toBe(field);
  });

  test.each([
    ['둘', ['하나', '셋'], '‘셋’ 태그 떼기'],
    ['셋', ['하나', '둘'], '‘둘’ 태그 떼기'],
  ])('are removed by Delete, and the focus moves beside %s', async (text, left, next) => {
    drawNote({ tags: ['하나', '둘', '셋'].map(tag) });
    const off = button(`‘${text}’ 태그 떼기`);
    act(() => off.focus());
    expect(press(off, 'Delete').defaultPrevented).toBe(true);
    expect(calls).toEqual([['untag', text]]);
    drawNote({ tags: left.map(tag) });
    await act(() => Promise.resolve());
    expect(document.activeElement).toBe(button(next));
  });

  test('leave the focus in the field when the last one is removed', async () => {
    drawNote({ tags: [tag('하나')] });
    const off = button('‘하나’ 태그 떼기');
    act(() => off.focus());
    press(off, 'Backspace');
    drawNote();
    await act(() => Promise.resolve());
    expect(document.activeElement).toBe(find('.mark-tags input'));
  });

  test('let Escape close the paper only after it has left the field', () => {
    drawNote();
    const field = find<HTMLInputElement>('.mark-tags input');
    field.focus();
    type(field, '쓰던');
    expect(press(field, 'Escape').defaultPrevented).toBe(true);
    expect([field.value, document.activeElement]).toEqual(['', find('.title')]);
    expect(calls).toEqual([]);
  });
});

describe('keys of the marks', () => {
  function Keys({ given = {} }: { given?: Partial<MarkView> }) {
    const box = { current: place };
    const marking = makeMarking(calls);
    useMarkKeys(box, makeMarkView(given), {
      ...marking,
      onWantNote: () => void calls.push(['want note']),
    });
    return (
      <div>
        <button type="button">단추</button>
        <input />
      </div>
    );
  }

  test.each<[string, KeyboardEventInit, unknown[]]>([
    ['s', { code: 'KeyS' }, [['star']]],
    ['ㄴ', { code: 'KeyS' }, [['star']]],
    ['r', { code: 'KeyR' }, [['read']]],
    ['ㄱ', { code: 'KeyR' }, [['read']]],
    ['n', { code: 'KeyN' }, [['want note']]],
    ['z', { code: 'KeyZ' }, [['undo']]],
    ['ㅋ', { code: 'KeyZ' }, [['undo']]],
    ['Z', { code: 'KeyZ', shiftKey: true }, [['redo']]],
    ['ㅋ', { code: 'KeyZ', shiftKey: true }, [['redo']]],
    ['z', { code: 'KeyZ', ctrlKey: true }, []],
    ['z', { code: 'KeyZ', metaKey: true }, []],
    ['z', { code: 'KeyZ', isComposing: true }, []],
    ['x', { code: 'KeyX' }, []],
  ])('%s %j', (key, more, expected) => {
    draw(<Keys given={{ canUndo: true, canRedo: true }} />);
    press(find('button'), key, more);
    press(document.body, key, more);
    expect(calls).toEqual([...expected, ...expected]);
    calls.length = 0;
    press(find('input'), key, more);
    expect(calls).toEqual([]);
  });

  test('undo nothing if nothing was done', () => {
    draw(<Keys />);
    expect(press(document.body, 'z', { code: 'KeyZ' }).defaultPrevented).toBe(false);
    expect(calls).toEqual([]);
  });
});
