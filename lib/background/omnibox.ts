import { browser } from 'wxt/browser';
import { interfaceLocale } from '../browser/interface-locale';
import { type Disposition, openLibraryAt } from '../browser/library-tab';
import { report } from '../browser/report';
import type { PaperRecord } from '../lookup/paper-record';
import { readPaperKey } from '../paper/paper-key';
import { lookUpMarks, type MarkLookup } from '../search/marks';
import type { SearchIndex } from '../search/open-index';
import type { Settings } from '../settings/settings';
import { readPapers } from '../storage/own-mirror';
import { readSearchIndex } from '../storage/search-index';
import { readSettings, watchSettings } from '../storage/settings';
import { readMarks } from '../storage/store';
import type { Reading } from '../view/languages';
import { searchAddress } from '../view/library-address';
import { type FoundPapers, findPapers } from '../view/search/find-papers';
import {
  type OmniboxLine,
  omniboxAnswer,
  omniboxStart,
  opensFirst,
  readOmniboxText,
} from '../view/ways-in/omnibox-view';
import { checkMirror } from './mirror/refresh';
import { addressOfPaper } from './paper-address';

/** Papers suggested below the address bar; browsers show only a few lines. */
const MOST = 5;

/** What is searched while the reader types. It is reread if the worker was stopped: nothing is lost. */
interface Source {
  index: SearchIndex | null;
  marks: MarkLookup;
}

let source: Promise<Source> | null = null;
/** of several inputs in quick succession, only the last is answered */
let turns = 0;

/** Answers what is typed after the keyword in the address bar. */
export function answerOmnibox(): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return; // mobile browsers
  omnibox.onInputStarted.addListener(() => void begin().catch(report));
  omnibox.onInputChanged.addListener((text, suggest) => void answer(text, suggest).catch(report));
  omnibox.onInputCancelled.addListener(end);
  omnibox.onInputEntered.addListener((text, where) => void enter(text, where).catch(report));
  if (!import.meta.env.FIREFOX) return;
  // Firefox shows the first line before it asks us for suggestions.
  begin().catch(report);
  watchSettings(new AbortController().signal, ['uiLocale'], () => void begin().catch(report));
}

async function begin(): Promise<void> {
  end();
  const turn = turns;
  const { locale } = readingOf(await readSettings());
  if (turn === turns) await sayFirst(omniboxStart(locale, dialect()));
}

async function answer(text: string, suggest: (lines: OmniboxLine[]) => void): Promise<void> {
  turns += 1;
  const turn = turns;
  const { query } = readOmniboxText(text);
  const opened = query === '' ? null : await open();
  if (turn !== turns) return;
  const found = find(opened, query);
  const keys = found?.hits.map(({ key }) => key) ?? [];
  const [settings, records] = await Promise.all([readSettings(), readPapers(keys)]);
  if (turn !== turns) return;
  const byKey = new Map(records.map((record) => [record.key, record]));
  const { first, lines } = omniboxAnswer(text, found, byKey, readingOf(settings), dialect());
  if (dialect() === 'xml') sayFirst(first).catch(report);
  suggest(lines);
}

async function enter(text: string, where: Disposition): Promise<void> {
  end(); // cancels answers to earlier input
  const { query, isForLibrary } = readOmniboxText(text);
  const finding = isForLibrary ? Promise.resolve(null) : findFirst(query);
  await openLibraryAt(
    finding
      .then((record) => record && addressOfPaper(record))
      .catch(report)
      .then((address) => address ?? searchAddress(query)),
    where,
  );
}

/** Returns the paper of the chosen line, or the best hit for the query. */
async function findFirst(query: string): Promise<PaperRecord | null> {
  const chosen = readPaperKey(query);
  const [known] = chosen ? await readPapers([chosen]) : [];
  if (known || query === '') return known ?? null;
  const found = find(await open(), query);
  const keys = opensFirst(found) ? (found?.hits.map(({ key }) => key) ?? []) : [];
  return (await readPapers(keys))[0] ?? null;
}

function find(opened: Source | null, query: string): FoundPapers | null {
  return opened?.index ? findPapers(opened.index, query, opened.marks, MOST) : null;
}

function open(): Promise<Source> {
  source ??= readSource();
  return source;
}

/** If the index cannot be read, it is rebuilt in the background. */
async function readSource(): Promise<Source> {
  const [stored, marks] = await Promise.all([
    readSearchIndex().catch(report),
    readMarks().catch(report),
  ]);
  if (!stored) {
    source = null; // the next key press tries again
    checkMirror().catch(report);
  }
  const byKey = new Map((marks ?? []).map((mark) => [mark.key, mark]));
  return { index: stored?.index ?? null, marks: lookUpMarks(byKey) };
}

/** The reader has left the address bar. */
function end(): void {
  turns += 1;
  source = null;
}

async function sayFirst(description: string): Promise<void> {
  await browser.omnibox.setDefaultSuggestion({ description });
}

function readingOf({ mode, uiLocale }: Settings): Reading {
  return { mode, locale: interfaceLocale(uiLocale) };
}

function dialect() {
  return import.meta.env.FIREFOX ? 'plain' : 'xml';
}
