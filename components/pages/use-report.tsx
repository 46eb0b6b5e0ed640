import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pair } from '../../lib/align/pair';
import type { Copying } from '../shared/CopyMenus';
import { IconButton } from '../shared/IconButton';
import { ReportForm, type ReportStep, startReport } from '../shared/ReportForm';

/** The controls with which the reader reports a mistake in a passage of the shown text. */
export interface Reporting {
  /** starts or cancels the report */
  button: ComponentChild;
  /** the form for the reader; `null` while no report is open */
  form: ComponentChild;
  /** whether the reader has to choose a passage */
  isChoosing: boolean;
  onPick(pair: Pair): void;
  onCancel(): void;
}

/**
 * The state of a report, for a page that shows one text at a time. It belongs to its text: when the reader
 * returns to that text, the report is still there.
 *
 * @param copying - for the text that is shown
 * @param text - identifies that text; `null` while none is shown
 */
export function useReport(copying: Copying | null, text: string | null): Reporting {
  const [begun, setBegun] = useState<{ text: string; step: ReportStep } | null>(null);
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current) document.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const step = begun !== null && begun.text === text ? begun.step : null;
  const turnTo = (next: ReportStep | null, focus: string) => {
    wanted.current = focus;
    setBegun(next && text !== null ? { text, step: next } : null);
  };
  const onCancel = () => turnTo(null, '.flag');
  const reported = copying?.report;
  if (!copying || !reported)
    return { button: null, form: null, isChoosing: false, onPick() {}, onCancel };
  return {
    button: (
      <IconButton
        icon="flag"
        class="flag"
        label={reported.words.report}
        isOpen={step !== null}
        onClick={() => (step ? onCancel() : turnTo({ kind: 'choose' }, '.marked .pair'))}
      />
    ),
    form: step && (
      <ReportForm
        step={step}
        text={reported}
        copy={(report) => copying.write({ text: report })}
        onCancel={onCancel}
      />
    ),
    isChoosing: step?.kind === 'choose',
    onPick: (pair) => turnTo(startReport(pair), '.marked .report input:checked'),
    onCancel,
  };
}
