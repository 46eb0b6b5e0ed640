import { report } from '../../browser/report';
import type { PaperRecord } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { readPapers } from '../../storage/own-mirror';
import type { Scheduler } from '../../text/slices';
import { type CountView, countView } from '../../view/glossary/count-view';
import { TermFilter, type TermOrder, TermOrders } from '../../view/glossary/filter-terms';
import { glossaryWords } from '../../view/glossary/glossary.words';
import { type GlossaryAddress, readAddress } from '../../view/glossary/glossary-address';
import { pageTitle, type TermListView, termListView } from '../../view/glossary/list-view';
import { shownPlaces, type TermView, termView } from '../../view/glossary/term-view';
import { TERMS, type Term } from '../../view/glossary/terms';
import { nameSources } from '../private-names';
import { Turns } from '../turns';
import { TermCount } from './term-count';

/** Texts shown at first, and added by each request for more. */
const STEP = 20;
/** Rows drawn at first, and in each later slice. */
const FIRST_ROWS = 40;
const ROWS = 60;
/** How often a running count is shown, and after what time. */
const SHOWN_EVERY_MS = 300;
const SLOW_MS = 500;

/** Everything the page shows. */
export interface GlossaryView {
  title: string;
  address: GlossaryAddress;
  order: TermOrder;
  list: TermListView;
  count: CountView | null;
  term: TermView | null;
  /** whether the address names an unknown term */
  isUnknown: boolean;
}

/** What the model needs from its page. */
interface Context {
  scheduler: Scheduler;
  onChange(): void;
}

/** The state of the glossary page, which follows the page's address. */
export class GlossaryModel {
  readonly #context: Context;
  readonly #filter = new TermFilter(TERMS);
  readonly #orders = new TermOrders(TERMS);
  readonly #count: TermCount;
  #address: GlossaryAddress = readAddress('');
  #limit = STEP;
  #rows = FIRST_ROWS;
  readonly #turns = new Turns();
  #records = new Map<PaperKey, PaperRecord>();
  /** number of terms in the list */
  #found = TERMS.length;
  /** the open term as last prepared, until its data changes */
  #shown: { term: TermView; locale: Locale } | null = null;
  #startedMs = 0;
  #shownMs = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#count = new TermCount(TERMS, context.scheduler, () => this.#counted());
  }

  /** Starts drawing and counting. */
  open(hash: string): void {
    this.follow(hash);
    this.#drawRows().catch(report);
    this.recount();
  }

  /** Counts again, because the papers have changed. */
  recount(): void {
    this.#startedMs = this.#context.scheduler.now();
    this.#records = new Map();
    this.#count.start();
  }

  stop(): void {
    this.#count.stop();
  }

  resume(): void {
    this.#startedMs = this.#context.scheduler.now();
    this.#count.resume();
  }

  /** Shows what an address names. @param hash - of the page's address */
  follow(hash: string): void {
    const before = this.#address;
    this.#address = readAddress(hash);
    const { term, form, search } = this.#address;
    if (term !== before.term || form !== before.form) this.#limit = STEP;
    if (search !== before.search) this.#drawRows().catch(report);
    this.#changed();
  }

  /** Shows more texts of the open term. */
  more(): void {
    this.#limit += STEP;
    this.#changed();
  }

  /** Returns the current view. */
  show(locale: Locale): GlossaryView {
    const words = glossaryWords(locale);
    const address = this.#address;
    const order = address.order ?? locale;
    const papers = this.#count.tally?.papers ?? null;
    const inOrder = this.#orders.inOrder(order, papers ?? [], locale);
    const filtered = this.#filter.filter(address.search, inOrder);
    this.#found = filtered.found.length;
    const at = this.#termAt();
    const term = TERMS[at] ?? null;
    return {
      title: pageTitle(term, address, words, locale),
      address,
      order,
      list: termListView(
        { terms: TERMS, filtered, order, address, papers, limit: this.#rows },
        words,
      ),
      count: countView(this.#count.state, this.#isSlow, words, locale),
      term: term && this.#termView(term, at, locale),
      isUnknown: address.term !== null && term === null,
    };
  }

  #termView(term: Term, at: number, locale: Locale): TermView {
    if (this.#shown?.locale === locale) return this.#shown.term;
    const { tally } = this.#count;
    const input = {
      term,
      terms: TERMS,
      places: tally?.places[at] ?? [],
      papers: tally?.papers[at] ?? 0,
      records: this.#records,
      weeks: this.#count.weeks,
      address: this.#address,
      limit: this.#limit,
      step: STEP,
    };
    this.#shown = { term: termView(input, glossaryWords(locale), locale), locale };
    return this.#shown.term;
  }

  #termAt(): number {
    return TERMS.findIndex(({ slug }) => slug === this.#address.term);
  }

  get #isSlow(): boolean {
    return this.#context.scheduler.now() - this.#startedMs > SLOW_MS;
  }

  /** Shows a running count only now and then. */
  #counted(): void {
    const nowMs = this.#context.scheduler.now();
    const isGoingOn = this.#count.state.kind === 'counting';
    if (isGoingOn && nowMs - this.#shownMs < SHOWN_EVERY_MS) return;
    this.#shownMs = nowMs;
    this.#changed();
  }

  /** Draws a list of hundreds of rows in slices, the visible ones first. */
  async #drawRows(): Promise<void> {
    const isLatest = this.#turns.begin();
    this.#rows = FIRST_ROWS;
    for (;;) {
      await this.#context.scheduler.yield();
      if (!isLatest() || this.#rows >= this.#found) return;
      this.#rows += ROWS;
      this.#context.onChange();
    }
  }

  #changed(): void {
    this.#shown = null;
    this.#context.onChange();
    this.#readShown().catch(report);
  }

  /** Reads the papers whose sentences are shown. */
  async #readShown(): Promise<void> {
    const records = this.#records;
    const places = this.#count.tally?.places[this.#termAt()] ?? [];
    const shown = shownPlaces(places, this.#address.form).slice(0, this.#limit);
    const missing = [...new Set(shown.map(({ key }) => key))].filter((key) => !records.has(key));
    if (missing.length === 0) return;
    const read = await readPapers(missing);
    for (const record of await Promise.all(read.map(nameSources))) records.set(record.key, record);
    if (records !== this.#records) return;
    this.#shown = null;
    this.#context.onChange();
  }
}
