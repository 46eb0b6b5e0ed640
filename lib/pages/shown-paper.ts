import type { Copying } from '../../components/shared/CopyMenus';
import { report } from '../browser/report';
import type { PaperRecord, PaperText } from '../lookup/paper-record';
import type { PaperKey } from '../paper/ref';
import type { PageCitation } from '../sites/page-citation';
import type { Bilingual } from '../text/localized';
import { chooseText, type Reading } from '../view/languages';
import { ownPaperView } from '../view/own-paper-view';
import { type PaperView, titleOf } from '../view/paper-view';
import { copyingOf } from './copying';
import { nameSources } from './private-names';

interface Context {
  /** the current mode and language */
  reading(): Reading;
  /** whether a text is preferred, such as that of the open week */
  isNear(text: PaperText): boolean;
  onChange(): void;
}

/** The paper that a page shows, and which of its texts. */
export class ShownPaper {
  #record: PaperRecord | null = null;
  /** index of the text that the reader chose */
  #chosen: number | null = null;
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  get key(): PaperKey | null {
    return this.#record?.key ?? null;
  }

  get record(): PaperRecord | null {
    return this.#record;
  }

  /** Shows a paper, or none; the names of the reader's own sources are read and added later. */
  show(record: PaperRecord | null): void {
    if (record?.key !== this.#record?.key) this.#chosen = null;
    this.#record = record;
    if (record) this.#nameSources(record).catch(report);
  }

  /** Shows another digest's text of the paper. */
  showText(at: number): void {
    this.#chosen = at;
  }

  /** Index of the shown text: the reader's choice, or one in the wanted languages. */
  get at(): number {
    const { reading, isNear } = this.#context;
    const texts = this.#record?.texts ?? [];
    if (this.#chosen !== null && texts[this.#chosen]) return this.#chosen;
    return chooseText(texts, reading(), isNear);
  }

  /** The shown text. */
  get text(): PaperText | null {
    return this.#record?.texts[this.at] ?? null;
  }

  get title(): Bilingual | null {
    return this.text && this.#record ? titleOf(this.#record.texts, this.at) : null;
  }

  get view(): PaperView | null {
    const record = this.#record;
    return record && ownPaperView(record, this.at, this.#context.reading().locale);
  }

  /** Options to copy the paper. @param page - metadata of its own page, if that is open */
  copying(page: PageCitation | null): Copying | null {
    const record = this.#record;
    return record && copyingOf({ record, at: this.at, reading: this.#context.reading(), page });
  }

  async #nameSources(record: PaperRecord): Promise<void> {
    const named = await nameSources(record);
    if (named === record || this.#record !== record) return;
    this.#record = named;
    this.#context.onChange();
  }
}
