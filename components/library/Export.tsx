import { type ExportWords, exportWords } from '../../lib/export/export.words';
import { EXPORT_FORMATS, LAYOUTS } from '../../lib/export/export-form';
import { type ExportChoice, type ExportView, MOST_PICKED } from '../../lib/export/export-view';
import type { PaperKey } from '../../lib/paper/ref';
import type { Locale } from '../../lib/settings/settings';
import type { Bilingual } from '../../lib/text/localized';
import { phrase } from '../../lib/text/phrase';
import { languagesFor } from '../../lib/view/languages';
import { setupWords } from '../../lib/view/setup.words';
import { intoView } from '../pages/into-view';
import { Status } from './Status';

/** The state and the callbacks of the form that saves papers as a file. */
export interface ExportProps {
  choice: ExportChoice;
  view: ExportView;
  /** why nothing was saved */
  refusal: string | null;
  locale: Locale;
  /** title of a paper that can be picked; `null` until it is read */
  titleOf(key: PaperKey): Bilingual | null;
  /** whether the reader picks papers by hand */
  isPicking: boolean;
  /** the reader starts or stops picking papers by hand */
  onPick(isPicking: boolean): void;
  onChoose(patch: Partial<ExportChoice>): void;
  onSave(): void;
  onCancel(): void;
}

/** Saves papers as a file: which, in which format, in which languages, and whether with notes and marks. */
export function Export(props: ExportProps) {
  const { view, refusal, locale, onSave, onCancel } = props;
  const words = exportWords(locale);
  return (
    <section id="export" class="export" aria-labelledby="export-title">
      <h2 id="export-title">{setupWords(locale).export}</h2>
      <p class="fine">{words.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (view.save && !view.canCancel) onSave();
        }}
      >
        <Papers {...props} words={words} />
        <Format {...props} words={words} />
        {view.remark && <p class="fine">{view.remark}</p>}
        {view.save && (
          <button type="submit" class="button primary" aria-disabled={view.canCancel}>
            {view.save}
          </button>
        )}
      </form>
      {refusal && (
        <p role="alert" class="refusal" ref={intoView}>
          {refusal}
        </p>
      )}
      <Status status={view.status}>
        {view.canCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </Status>
    </section>
  );
}

type PartProps = ExportProps & { words: ExportWords };

function Papers(props: PartProps) {
  const { choice, view, words, onChoose } = props;
  return (
    <>
      <Choices
        name="what"
        title={words.what}
        options={view.whats}
        chosen={choice.what}
        onChoose={(what) => onChoose({ what })}
      />
      {view.weeks && view.weekId !== null && (
        <Select
          title={words.week}
          options={view.weeks.map(({ id, text }) => ({ value: id, text }))}
          chosen={view.weekId}
          onChoose={(weekId) => onChoose({ weekId })}
        />
      )}
      {view.query !== null && (
        <label class="row">
          <span>{words.query}</span>
          <input
            type="search"
            value={view.query}
            autoComplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onChoose({ query: currentTarget.value })}
          />
        </label>
      )}
      {view.tags && view.tag !== null && (
        <Select
          title={words.tag}
          options={view.tags.map(({ id, text }) => ({ value: id, text }))}
          chosen={view.tag}
          onChoose={(tag) => onChoose({ tag })}
        />
      )}
      <Picks {...props} />
    </>
  );
}

/** The chosen papers, each with a checkbox to leave it out. */
function Picks(props: PartProps) {
  const { choice, view, words, locale, titleOf, isPicking, onPick, onChoose } = props;
  const { papers } = view;
  if (view.hasTooMany)
    return <p class="fine picks">{phrase(words.tooMany, { most: MOST_PICKED })}</p>;
  if (!papers) return null;
  const count = papers.length;
  const picked = papers.filter(({ isIn }) => isIn).length;
  const [own, other] = languagesFor(locale);
  return (
    <details
      class="picks"
      open={isPicking}
      onToggle={({ currentTarget }) => onPick(currentTarget.open)}
    >
      <summary>{phrase(words.pick, { count, picked })}</summary>
      <button
        type="button"
        class="plain"
        onClick={() => onChoose({ without: picked < count ? [] : papers.map(({ key }) => key) })}
      >
        {picked < count ? words.pickAll : words.pickNone}
      </button>
      <ul>
        {papers.map(({ key, isIn }) => {
          const title = titleOf(key);
          if (!title) return null; // not read yet
          const lang = title[own] ? own : other;
          return (
            <li key={key}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={isIn}
                  onChange={() =>
                    onChoose({
                      without: isIn
                        ? [...choice.without, key]
                        : choice.without.filter((one) => one !== key),
                    })
                  }
                />{' '}
                <span lang={lang}>{title[lang]}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Format({ choice, view, words, locale, onChoose }: PartProps) {
  const languages = languagesFor(locale).map((lang) => ({ value: lang, text: words.only[lang] }));
  return (
    <>
      <Select
        title={words.format}
        options={EXPORT_FORMATS.map((value) => ({ value, text: words.formats[value] }))}
        chosen={choice.format}
        onChoose={(format) => onChoose({ format })}
      />
      {view.hasLayouts && (
        <Select
          title={words.layout}
          options={LAYOUTS.map((value) => ({ value, text: words.layouts[value] }))}
          chosen={choice.layout}
          onChoose={(layout) => onChoose({ layout })}
        />
      )}
      {view.hasTexts && (
        <>
          <Choices
            name="languages"
            title={words.languages}
            options={[{ value: 'both' as const, text: words.both }, ...languages]}
            chosen={choice.languages}
            onChoose={(value) => onChoose({ languages: value })}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={choice.withMarks}
              onChange={({ currentTarget }) => onChoose({ withMarks: currentTarget.checked })}
            />{' '}
            {words.withMarks}
          </label>
        </>
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  title: string;
  options: readonly { value: Value; text: string }[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** A few choices, all visible at once. */
function Choices<Value extends string>({
  name,
  title,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value> & { name: string }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map(({ value, text }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={`export-${name}`}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Select<Value extends string>({ title, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="row">
      <span>{title}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find(({ value }) => value === currentTarget.value);
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
