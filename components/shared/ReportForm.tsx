import type { Pair } from '../../lib/align/pair';
import { REPORT_KINDS, type ReportedText, type ReportKind } from '../../lib/view/report-view';

/** The steps of a report: the reader chooses a passage, then says what is wrong with it. */
export type ReportStep = { kind: 'choose' } | { kind: 'say'; pair: Pair; draft: ReportDraft };

/** The reader's entries so far; the form stores them here, so that redrawing it loses nothing. */
export interface ReportDraft {
  kind: ReportKind;
  suggestion: string;
  /** whether the report was copied since the form was opened */
  isCopied?: boolean;
}

/** Starts a report on the chosen passage. */
export function startReport(pair: Pair): ReportStep {
  return { kind: 'say', pair, draft: { kind: 'meaning', suggestion: '' } };
}

interface Props {
  step: ReportStep;
  text: ReportedText;
  /** @returns whether the browser let us copy it */
  copy(report: string): Promise<boolean>;
  onCancel(): void;
}

/** Asks which passage is wrong and how, and copies the answers as text. Nothing is sent. */
export function ReportForm({ step, text, copy, onCancel }: Props) {
  const { words, address } = text;
  const cancel = (
    <button type="button" class="cancel" onClick={onCancel}>
      {words.cancel}
    </button>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault(); // the panel stays open
    event.stopPropagation();
    onCancel();
  };
  if (step.kind === 'choose') {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button inside
      <div class="report" onKeyDown={onKeyDown}>
        <p class="hint" role="status">
          {words.choose}
        </p>
        {cancel}
      </div>
    );
  }
  const { pair, draft } = step;
  const press = ({ currentTarget }: Event & { currentTarget: Element }) => {
    const form = currentTarget.closest('form');
    const report = text.write({ pair, ...draft });
    if (form) copyFrom(form, report, copy(report), { draft, done: text.done });
  };
  return (
    <form
      class="report"
      aria-label={words.report}
      onKeyDown={onKeyDown}
      onInput={({ target }: Event) => remember(target, draft)}
      onSubmit={(event: Event) => event.preventDefault()}
    >
      <blockquote>
        {pair.ko && <p lang="ko">{pair.ko}</p>}
        {pair.en && <p lang="en">{pair.en}</p>}
      </blockquote>
      <fieldset>
        <legend>{words.what}</legend>
        {REPORT_KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="report-kind" value={kind} checked={kind === draft.kind} />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <textarea
        name="suggestion"
        rows={2}
        aria-label={words.suggestion}
        placeholder={words.suggestion}
      >
        {draft.suggestion}
      </textarea>
      <div class="ways">
        {address ? (
          <a class="go" href={address} target="_blank" rel="noopener noreferrer" onClick={press}>
            {words.copyAndOpen}
          </a>
        ) : (
          <button type="button" class="go" onClick={press}>
            {words.copyOnly}
          </button>
        )}
        {cancel}
      </div>
      <p class="hint said" role="status">
        {draft.isCopied ? text.done : words.nothingSent}
      </p>
      <div class="refused" hidden>
        <p>{words.refused}</p>
        <textarea class="copied" readOnly rows={5} aria-label={words.textToCopy} />
      </div>
    </form>
  );
}

function remember(field: EventTarget | null, draft: ReportDraft): void {
  if (field instanceof HTMLTextAreaElement && field.name === 'suggestion')
    draft.suggestion = field.value;
  if (field instanceof HTMLInputElement) draft.kind = field.value as ReportKind; // its radio buttons
}

async function copyFrom(
  form: HTMLFormElement,
  report: string,
  copying: Promise<boolean>,
  { draft, done }: { draft: ReportDraft; done: string },
): Promise<void> {
  const root = form.getRootNode() as ParentNode; // a document or a shadow root
  const isCopied = await copying;
  draft.isCopied ||= isCopied;
  const shown = form.isConnected ? form : root.querySelector('form.report'); // in case the form was redrawn
  const said = shown?.querySelector('.said');
  if (said && isCopied) said.textContent = done;
  const box = shown?.querySelector<HTMLElement>('.refused');
  const field = shown?.querySelector<HTMLTextAreaElement>('.copied');
  if (!box || !field) return;
  box.hidden = isCopied;
  field.value = isCopied ? '' : report;
  if (!isCopied) field.select();
}
