import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pair } from '../../lib/align/pair';
import type { Copying } from '../shared/CopyMenus';
import { IconButton } from '../shared/IconButton';
import { ReportForm, type ReportStep, startReport } from '../shared/ReportForm';

/** Saying what is wrong with a passage of the text that is shown. */
export interface Reporting {
  /** begins it, or ends it */
  button: ComponentChild;
  /** what is asked of the reader; `null` while nothing is said */
  form: ComponentChild;
  /** whether a passage is to be chosen */
  isChoosing: boolean;
  onPick(pair: Pair): void;
  onCancel(): void;
}

/**
 * Where a report stands, for a page that shows one text at a time. It stays with its text: a turn back to
 * that finds it as it was.
 *
 * @param copying - of the text that is shown
 * @param text - tells it from others; `null` while none is shown
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
