import type { Locale } from '../../lib/settings/settings';
import { sourcesWords } from '../../lib/view/library/sources.words';
import {
  type SourceRow,
  type SourcesNotice,
  sourcesNoticeText,
} from '../../lib/view/library/sources-view';
import { setupWords } from '../../lib/view/setup.words';
import { FeedForm } from './FeedForm';
import { type SourceCallbacks, SourceItem } from './SourceItem';

/** The sources to list, and what the reader can do about them. */
export interface SourcesProps extends SourceCallbacks {
  rows: SourceRow[];
  notice: SourcesNotice | null;
  /** why an address was not taken */
  refusal: string | null;
  isForumOn: boolean;
  locale: Locale;
  /** @returns whether the feed was added */
  onAdd(address: string): Promise<boolean>;
}

/** The list of sources: what each of them has, its state, and what the reader can do. */
export function Sources(props: SourcesProps) {
  const { rows, notice, refusal, isForumOn, locale } = props;
  const words = sourcesWords(locale);
  return (
    <section id="sources" class="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{setupWords(locale).sources}</h2>
      <p class="fine">{words.hint}</p>
      <ul class="entries">
        {rows.map((row) => (
          <SourceItem key={row.id} {...props} row={row} isForumOn={isForumOn} words={words} />
        ))}
      </ul>
      <FeedForm words={words} refusal={refusal} onAdd={props.onAdd} />
      <p role="status" class="status">
        {notice && (
          <span class={notice.kind === 'removed' ? 'unseen' : undefined}>
            {sourcesNoticeText(notice, locale)}
          </span>
        )}
      </p>
    </section>
  );
}
