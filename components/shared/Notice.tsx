import type { ComponentChildren } from 'preact';
import type { Words } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { Both } from './Both';
import { Icon } from './Icon';

interface Props {
  view: Pick<PaperView, 'notice' | 'noticeTitle'>;
  words: Words;
  /** further content below the notice */
  children?: ComponentChildren;
}

/** Who wrote a text and how: one line that unfolds. */
export function Notice({ view: { notice, noticeTitle }, words, children }: Props) {
  return (
    <details class="notice">
      <summary>
        <Icon name="info" />
        <span>{noticeTitle}</span>
      </summary>
      <div class="notice-text">
        <p>
          <Both text={notice} language={words.language} />
        </p>
        {children}
      </div>
    </details>
  );
}
