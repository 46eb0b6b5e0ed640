import { plural } from '../../lib/text/phrase';
import { weekFetchWords } from '../../lib/view/week-fetch.words';
import { Icon } from '../shared/Icon';
import type { TabPageProps } from './tab-page';

type Props = Pick<TabPageProps, 'view' | 'fetching' | 'locale' | 'onNewWeeks'>;
type LineProps = Pick<
  TabPageProps,
  'fetching' | 'locale' | 'onNewWeeks' | 'onStopFetching' | 'onSources'
>;

/** Progress of a fetch that was started here, or the name of a source that has failed for weeks. */
export function FetchLine({ fetching, locale, ...act }: LineProps) {
  const words = weekFetchWords(locale);
  if (!fetching) return null;
  const { text, isRunning, isOfSources } = fetching;
  const button = (label: string, press: () => void) => (
    <button type="button" onClick={press}>
      {label}
    </button>
  );
  return (
    <p class="fetch-line">
      <span role="status">{text}</span>
      {isRunning && button(words.stop, act.onStopFetching)}
      {isOfSources && button(words.sources, act.onSources)}
      {!isRunning && !isOfSources && button(words.get, act.onNewWeeks)}
    </p>
  );
}

/** The button that gets newer weeks, shown if the newest one is old. */
export function GetNewWeeks({ view, fetching, locale, onNewWeeks }: Props) {
  const words = weekFetchWords(locale);
  const staleDays = view.kind === 'week' ? view.staleDays : null;
  if (fetching?.isRunning || staleDays === null) return null;
  const title = `${words.get}: ${plural(words.stale, staleDays)}`; // where only the icon fits, it is the name too
  return (
    <button type="button" class="way" title={title} onClick={onNewWeeks}>
      <Icon name="fetch" />
      {words.get}
    </button>
  );
}
