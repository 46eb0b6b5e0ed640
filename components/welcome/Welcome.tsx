import type { Command } from '../../lib/settings/commands';
import type { Locale } from '../../lib/settings/settings';
import type { SyncScope } from '../../lib/sources/sync';
import { phrase, plural } from '../../lib/text/phrase';
import { weekText } from '../../lib/view/dates';
import { sourcesWords } from '../../lib/view/library/sources.words';
import { pageWords } from '../../lib/view/pages.words';
import { paperWords } from '../../lib/view/paper.words';
import { type WelcomeWords, welcomeWords } from '../../lib/view/welcome.words';
import type { GetWeeksView, SampleView } from '../../lib/view/welcome-view';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { GetWeeks } from './GetWeeks';
import { Headline } from './Headline';
import { Pin, type PinProps } from './Pin';
import { Samples, type SamplesProps } from './Samples';

interface Props extends SamplesProps {
  getWeeks: GetWeeksView;
  pin: PinProps;
  /** the shortcuts as currently set in the browser */
  shortcuts: Partial<Record<Command, string>>;
  /** address of the library, at the newest week */
  library: string;
  /** `null` until the mirror has texts */
  sample: SampleView | null;
  /** why the texts are missing, or why a choice could not be stored */
  failure: string | null;
  /** all weeks, newest first */
  weeks: readonly { start: string; end: string }[];
  onLocale(locale: Locale): void;
  onFetch(want: SyncScope | null): void;
  onStop(): void;
}

/** The page that opens once after installation: what appears where, getting weeks, ways to read. */
export function Welcome(props: Props) {
  const { locale, sample, failure } = props;
  const words = welcomeWords(locale);
  return (
    <main class="welcome" lang={locale}>
      <div class="start">
        <div>
          <header>
            <Logo />
            <LocaleSwitch locale={locale} onLocale={props.onLocale} />
          </header>
          <Headline words={words} />
          <p class="what">{words.what}</p>
          <Steps {...props} words={words} />
          {failure && (
            <p role="alert" class="refusal">
              {failure}
            </p>
          )}
          <p class="onward">
            <a class="button primary" href={props.library}>
              {words.readWeek}
            </a>
            {sample && (
              <a class="button" href={sample.url} target="_blank" rel="noopener noreferrer">
                {words.seeOnArxiv}
              </a>
            )}
          </p>
        </div>
      </div>
      <section class="samples" aria-labelledby="appears">
        <div>
          <h2 id="appears">{words.appears}</h2>
          {sample && <Samples {...props} view={sample} words={words} />}
          {!sample && !failure && <p class="fine preparing">{words.preparing}</p>}
          <p class="fine">
            {words.nothing} {weeksText(props.weeks, words, locale)}
          </p>
        </div>
      </section>
    </main>
  );
}

function Steps(props: Props & { words: WelcomeWords }) {
  const { words, locale, mode, shortcuts } = props;
  const { 'next-language': languageKey, 'toggle-panel': panelKey } = shortcuts;
  const { modes } = paperWords(locale);
  return (
    <ol class="steps">
      <li>
        <StepNumber of={1} />
        <GetWeeks
          view={props.getWeeks}
          title={words.getWeeks}
          words={sourcesWords(locale)}
          onFetch={props.onFetch}
          onStop={props.onStop}
        />
      </li>
      <li>
        <StepNumber of={2} />
        <div class="about">
          <h2>{words.read}</h2>
          <p>
            <b>{modes[mode]}</b>
          </p>
          <p>
            {words.anyTime} {languageKey && phrase(words.anyTimeKey, { key: languageKey })}
          </p>
        </div>
        <LanguageSwitch mode={mode} words={paperWords(locale)} onMode={props.onMode} />
      </li>
      <li>
        <StepNumber of={3} />
        <Pin
          {...props.pin}
          words={words}
          keyText={panelKey ? phrase(words.panelKey, { key: panelKey }) : null}
        />
      </li>
    </ol>
  );
}

/** Hidden from screen readers, which announce the numbers of the list itself. */
function StepNumber({ of }: { of: number }) {
  return (
    <span class="folio" aria-hidden="true">
      {of}
    </span>
  );
}

/** Each language under its own name. */
const LOCALES = [
  ['ko', '한국어'],
  ['en', 'English'],
] as const;

function LocaleSwitch({ locale, onLocale }: Pick<Props, 'locale' | 'onLocale'>) {
  return (
    <fieldset class="switch locales" aria-label={pageWords(locale).uiLocale}>
      {LOCALES.map(([one, name]) => (
        <label key={one} lang={one}>
          <input
            type="radio"
            name="uiLocale"
            value={one}
            checked={one === locale}
            onChange={() => onLocale(one)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function weeksText(weeks: Props['weeks'], words: WelcomeWords, locale: Locale): string | null {
  const [newest] = weeks;
  return newest ? plural(words.weeks, weeks.length, { week: weekText(newest, locale) }) : null;
}
