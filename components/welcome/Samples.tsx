import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import type { Locale, Mode } from '../../lib/settings/settings';
import { paperWords, type Words } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import type { WelcomeWords } from '../../lib/view/welcome.words';
import type { SampleView } from '../../lib/view/welcome-view';
import { PaperCard } from '../shared/PaperCard';
import { Surface } from './Surface';

interface Title {
  text: string;
  lang: Locale;
}

/** The surfaces that the extension shows in web pages: each component with its styles there. */
export interface Surfaces {
  Badge: ComponentType<{ text: string; label: string; onOpen(): void }>;
  Tip: ComponentType<Title>;
  Chip: ComponentType<{
    title: Title;
    views: PaperView[];
    reasons: 'listed'[];
    rankLine: string;
    words: Words;
    mode: Mode;
    isOpen: boolean;
    onOpen(isOpen: boolean): void;
    onMode(mode: Mode): void;
    onOther(): void;
  }>;
  css: { badge: string; chip: string };
}

/** The state and the callbacks of the samples. */
export interface SamplesProps {
  surfaces: Surfaces;
  theme: string;
  locale: Locale;
  mode: Mode;
  isChipOpen: boolean;
  onChip(isOpen: boolean): void;
  onMode(mode: Mode): void;
}

interface Props extends SamplesProps {
  view: SampleView;
  words: WelcomeWords;
}

/** The same paper in a list, under a post and beside its page. */
export function Samples(props: Props) {
  const { view, words, mode, locale } = props;
  const panel = useRef<HTMLDivElement>(null);
  const openPanel = () => {
    panel.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  };
  return (
    <>
      <figure>
        <figcaption>{words.inLists}</figcaption>
        <ListRow {...props} onOpen={openPanel} />
      </figure>
      <figure>
        <figcaption>{words.underPosts}</figcaption>
        <Post {...props} />
      </figure>
      <figure>
        <figcaption>{words.besidePapers}</figcaption>
        <div ref={panel} class="sample" data-mode={mode}>
          <PaperCard view={view.card} words={paperWords(locale)} hasOwnNotice onOther={NOTHING} />
        </div>
      </figure>
    </>
  );
}

/** A row that imitates arXiv's lists, with our badge. */
function ListRow({ view, surfaces, theme, onOpen }: Props & { onOpen(): void }) {
  const { Badge, Tip, css } = surfaces;
  return (
    <div class="sample">
      <p class="row">
        <span class="id">arXiv:{view.arxivId}</span> <span>[pdf, html]</span>
        <Surface kind="badge" {...{ css: css.badge, theme }}>
          <Badge text={view.badge.text} label={view.badge.label} onOpen={onOpen} />
        </Surface>
      </p>
      <Surface kind="tip" {...{ css: css.badge + SHOWN_TIP, theme }}>
        <Tip {...view.tip} />
      </Surface>
      <Lines widths={[62]} />
    </div>
  );
}

/** A post that links the paper, with our chip under it. */
function Post({ view, surfaces, theme, locale, mode, isChipOpen, onChip, onMode }: Props) {
  const { Chip, css } = surfaces;
  const { title, rankLine, view: paper } = view.chip;
  return (
    <div class="sample">
      <Lines widths={[88, 54]} />
      <p class="id">{view.url.replace('https://', '')}</p>
      <Surface kind="chip" {...{ css: css.chip, theme }}>
        <Chip
          {...{ title, rankLine, mode, onMode }}
          views={[paper]}
          reasons={['listed']}
          words={paperWords(locale)}
          isOpen={isChipOpen}
          onOpen={onChip}
          onOther={NOTHING}
        />
      </Surface>
    </div>
  );
}

/** A placeholder for a page's own text. @param widths - of its lines, in percent */
function Lines({ widths }: { widths: number[] }) {
  return (
    <div class="others-text" aria-hidden="true">
      {widths.map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Always shows the sample's tip, in the page's flow; in real lists it floats while the badge is hovered. */
const SHOWN_TIP =
  ':host{display:block!important;margin:0!important}.tip{position:static;display:block;width:fit-content}';

/** The sample has only one text, so there is no other one to open. */
function NOTHING(): void {}
