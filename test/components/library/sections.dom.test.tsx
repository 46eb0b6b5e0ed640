import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { Backup, type BackupProps } from '../../../components/library/Backup';
import { RecoveryNotice } from '../../../components/library/RecoveryNotice';
import { Sources, type SourcesProps } from '../../../components/library/Sources';
import { keepFocus } from '../../../components/pages/keep-focus';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import type { SourceRow } from '../../../lib/view/library/sources-view';
import { EMPTY, makeWeek } from '../../backup/contents';
import { planMerge } from '../../fakes/run-sync';

const HOSTILE = '<img src=x onerror="alert(1)">';
const WEEKS = { weeks: 3, marks: 2, notes: 1, sources: 1 };

let place: HTMLElement;
let acts: unknown[];

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  acts = [];
});

function draw(content: ComponentChild): void {
  act(() => render(content, place));
}

const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  ) as HTMLButtonElement; // drawn before
const click = (name: string) => act(() => button(name).click());
const text = (selector: string) => place.querySelector(selector)?.textContent ?? null;

const row = (given: Partial<SourceRow> = {}): SourceRow => ({
  ...{ id: 'feed:https://study.example/', kind: 'feed', name: 'study.example' },
  ...{ kindText: '피드', url: 'https://study.example/', isAdded: true, facts: [] },
  ...{ notice: null, why: null, isAlert: false, problems: [], progress: null },
  ...{ canContinue: false, removed: null },
  ...given,
});
const FORUM = { id: 'forum:discuss.pytorch.kr', kind: 'forum', name: 'PyTorchKR' } as const;

const sources = (given: Partial<SourcesProps>) => (
  <Sources
    rows={[]}
    notice={null}
    refusal={null}
    isForumOn={false}
    locale="ko"
    onAdd={async (address) => {
      acts.push(['add', address]);
      return address !== 'refused';
    }}
    onFetch={(...given) => acts.push(['fetch', ...given])}
    onStop={(id) => acts.push(['stop', id])}
    onRemove={(id) => acts.push(['remove', id])}
    onUndo={(id) => acts.push(['undo', id])}
    onForum={() => acts.push(['forum'])}
    {...given}
  />
);

describe('a source', () => {
  test.each<[string, Partial<SourceRow>, string, unknown]>([
    ['to be taken up', { ...FORUM, isAdded: false }, '최근 4주 받기', { kind: 'newest', weeks: 4 }],
    ['that is there', FORUM, '지금 받기', null],
    ['that rests', { ...FORUM, canContinue: true }, '계속', null],
  ])('%s has its button', (_, given, label, want) => {
    draw(sources({ rows: [row(given)] }));
    click(`${label}: PyTorchKR`);
    expect(acts).toEqual([['fetch', FORUM.id, want]]);
  });

  test('that is being fetched says how far, can be stopped, and can be asked once more', () => {
    const progress = { done: 3, total: 12, text: '12건 중 3건 받음', label: '받는 중' };
    draw(sources({ rows: [row({ progress })] }));
    const bar = place.querySelector('progress');
    expect([bar?.value, bar?.max, bar?.getAttribute('aria-label')]).toEqual([3, 12, '받는 중']);
    click('지금 받기: study.example');
    click('중지');
    expect(acts).toEqual([
      ['fetch', 'feed:https://study.example/', null],
      ['stop', 'feed:https://study.example/'],
    ]);
  });

  test('keeps the keyboard where it was while fetching begins and ends', () => {
    draw(sources({ rows: [row()] }));
    button('지금 받기: study.example').focus();
    const progress = { done: 0, total: null, text: '받는 중이에요', label: '받는 중' };
    draw(sources({ rows: [row({ progress })] }));
    draw(sources({ rows: [row()] }));
    expect(document.activeElement).toBe(button('지금 받기: study.example'));
  });

  test('asks for a number of weeks, or for the weeks of some days', () => {
    draw(sources({ rows: [row(FORUM)] }));
    const [number, range] = [...place.querySelectorAll('form.fetch-form')] as HTMLFormElement[];
    const submit = (form?: HTMLFormElement) =>
      act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    submit(number);
    const set = (name: string, value: string) => {
      (place.querySelector(`[name="${name}"]`) as HTMLInputElement).value = value; // drawn before
    };
    set('from', '2024-10-01');
    set('to', '2024-10-31');
    submit(range);
    expect(acts).toEqual([
      ['fetch', FORUM.id, { kind: 'newest', weeks: 12 }],
      ['fetch', FORUM.id, { kind: 'range', from: '2024-10-01', to: '2024-10-31' }],
    ]);
  });

  test('says why it failed: aloud only where the reader asked for it', () => {
    draw(sources({ rows: [row({ why: '왜.', isAlert: false })] }));
    expect([text('.refusal'), place.querySelector('[role="alert"]')]).toEqual(['왜.', null]);
    draw(sources({ rows: [row({ why: '왜.', isAlert: true })] }));
    expect(text('[role="alert"]')).toBe('왜.');
  });

  test('shows what others wrote as text', () => {
    draw(sources({ rows: [row({ name: HOSTILE, why: HOSTILE, problems: [HOSTILE] })] }));
    expect(place.querySelector('img')).toBeNull();
    expect(text('h3')).toContain(HOSTILE);
  });

  test('of the forum has the button in its threads, and says what comes with it', () => {
    draw(sources({ rows: [row(FORUM)] }));
    expect(place.textContent).toContain('버튼도 표시돼요');
    click('파이토치 한국 사용자 모임 글에 ‘이 주 담기’ 버튼 표시');
    draw(sources({ rows: [row(FORUM)], isForumOn: true }));
    click('파이토치 한국 사용자 모임 글에서 ‘이 주 담기’ 버튼 숨기기');
    expect(acts).toEqual([['forum'], ['forum']]);
  });
});

describe('the field for a feed', () => {
  const add = async (address: string) => {
    const field = place.querySelector('#feed-address') as HTMLInputElement; // drawn before
    field.value = address;
    await act(async () => {
      field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    return field.value;
  };

  test('is emptied when the feed is added, and keeps an address that was refused', async () => {
    draw(sources({}));
    expect(await add('https://a.example/')).toBe('');
    expect(await add('refused')).toBe('refused');
    expect(acts).toEqual([
      ['add', 'https://a.example/'],
      ['add', 'refused'],
    ]);
  });

  test('says beside itself why an address was refused', () => {
    draw(sources({ refusal: '읽을 수 없어요.' }));
    const field = place.querySelector('#feed-address');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => place.querySelector(`#${id}`)?.textContent)).toContain(
      '읽을 수 없어요.',
    );
  });
});

test('a source that was removed can be brought back from its place, and the keyboard is there', () => {
  draw(sources({ rows: [row(FORUM), row(), row({ id: 'feed:b', name: 'b' })] }));
  const removed = 'study.example: 담았던 3주 치와 함께 뺐어요.';
  draw(sources({ rows: [row(FORUM), row({ removed }), row({ id: 'feed:b', name: 'b' })] }));
  const own = place.querySelectorAll('.entries > li')[1];
  expect(own?.textContent).toContain(removed);
  expect(document.activeElement).toBe(own?.querySelector('button'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('되돌리기: study.example');
  click('되돌리기: study.example');
  expect(acts).toEqual([['undo', 'feed:https://study.example/']]);
});

test('the keyboard is at a source’s own row after it was brought back', () => {
  const rows = (removed: string | null) => [row(FORUM), row({ removed })];
  draw(sources({ rows: rows(null) }));
  draw(sources({ rows: rows('뺐어요.') }));
  const place = document.activeElement?.closest('li');
  keepFocus(() => draw(sources({ rows: rows(null) })));
  expect(document.activeElement).toBe(place);
  expect(place?.textContent).toContain('study.example');
  expect(place?.className).toBe('');
});

const backup = (given: Partial<BackupProps>) => (
  <Backup
    state={{ kind: 'idle' }}
    refusal={null}
    canTakeBack={false}
    erased={null}
    storedBytes={null}
    locale="ko"
    onMake={() => acts.push('make')}
    onFile={(file) => acts.push(['file', file.name])}
    onBringIn={(withSettings) => acts.push(['bring in', withSettings])}
    onCancel={() => acts.push('cancel')}
    onStop={() => acts.push('stop')}
    onTakeBack={() => acts.push('take back')}
    onAskToErase={() => acts.push('ask')}
    onErase={() => acts.push('erase')}
    onPutBack={() => acts.push('put back')}
    {...given}
  />
);

describe('the backup', () => {
  const changed = { ...EMPTY, settings: { ...DEFAULT_SETTINGS, side: 'left' as const } };
  const plan = planMerge(changed, { ...EMPTY, weeks: [makeWeek()], settings: DEFAULT_SETTINGS });
  const asking = { kind: 'asking-to-bring-in' as const, plan, madeAt: null, problems: [] };

  test('has one button for saving and one for reading', () => {
    draw(backup({}));
    click('백업 파일 만들기');
    expect(acts).toEqual(['make']);
    expect(place.querySelector('label.file')?.textContent).toBe('백업 가져오기');
  });

  test.each([true, false])('is brought in when agreed to, with settings: %s', (withSettings) => {
    draw(backup({ state: asking }));
    const dialog = place.querySelector('dialog') as HTMLDialogElement; // drawn before
    expect(dialog.textContent).toContain('새로 담기는 주: 1주 치');
    expect(document.activeElement).toBe(dialog.querySelector('h2'));
    if (withSettings)
      act(() => dialog.querySelector<HTMLInputElement>('[name="settings"]')?.click());
    act(() => {
      dialog
        .querySelector('form')
        ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    click('취소');
    expect(acts).toEqual([['bring in', withSettings], 'cancel']);
  });

  test('answers every press while it goes on, and a count that runs is not read out', () => {
    draw(backup({ state: { kind: 'bringing-in', done: 100, total: 230 } }));
    click('백업 파일 만들기');
    click('모두 지우기');
    expect(acts).toEqual(['make', 'ask']); // answered by what it is drawn from
    expect(place.querySelector('progress')?.getAttribute('aria-label')).toContain(
      '230주 치 중 100주 치',
    );
    click('중지');
    expect(acts).toEqual(['make', 'ask', 'stop']);
    expect(text('[role="status"]')).toBe('');
  });

  test('that was refused says why beside its button', () => {
    draw(backup({ refusal: { why: '깨졌어요.', isAboutErasing: false } }));
    expect(text('.backup [role="alert"]')).toBe('깨졌어요.');
    draw(backup({ storedBytes: 4_449_000 }));
    expect(text('.erase .fine + .fine')).toBe('이 브라우저에 저장한 양: 4.4MB');
    draw(backup({ refusal: { why: '못 지워요.', isAboutErasing: true } }));
    expect(text('.erase [role="alert"]')).toBe('못 지워요.');
  });
});

describe('erasing', () => {
  test('asks first, naming what will be erased', () => {
    draw(backup({ state: { kind: 'asking-to-erase', amounts: WEEKS } }));
    expect(text('[role="alertdialog"]')).toContain('3주 치, 기록 2개, 메모 1개, 받아 오는 곳 1곳');
    click('지우기');
    click('취소');
    expect(acts).toEqual(['erase', 'cancel']);
  });

  test('asks nothing where nothing is stored', () => {
    const amounts = { weeks: 0, marks: 0, notes: 0, sources: 0 };
    draw(backup({ state: { kind: 'asking-to-erase', amounts } }));
    expect(place.querySelector('[role="alertdialog"]')).toBeNull();
    expect(text('.erase [role="status"]')).toBe('지울 것이 없어요.');
  });

  test('can be undone, also after something else was done', () => {
    draw(backup({ erased: WEEKS, state: { kind: 'made', name: 'a.json' } }));
    expect(text('.erase [role="status"]')).toContain('지웠어요');
    click('되돌리기');
    expect(acts).toEqual(['put back']);
  });
});

test('the notice that the database was rebuilt stays until the reader has seen it', () => {
  const recovery = { at: '2026-11-21T00:00:00.000Z', wasBroken: true, marks: 2, weeks: 3 };
  draw(<RecoveryNotice recovery={recovery} locale="en" onDismiss={() => acts.push('dismiss')} />);
  expect(text('[role="alert"]')).toContain('3 weeks, 2 marks');
  click('OK');
  expect(acts).toEqual(['dismiss']);
});
