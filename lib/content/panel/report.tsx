import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import { ReportForm, type ReportStep } from '../../../components/shared/ReportForm';
import { writeClipboard } from '../../browser/clipboard';
import { REPORT_FORM } from '../../browser/report-form';
import { reportedText } from '../../view/report-view';
import type { PanelInput } from './panel-loader';

/** Renders the form for reporting a mistake in a passage of the shown text. */
export function panelReport(
  { record, locale }: Pick<PanelInput, 'record' | 'locale'>,
  at: number,
  step: ReportStep,
  onCancel: () => void,
): ComponentChild {
  const text = reportedText(record, at, locale, { form: REPORT_FORM, version: versionNow });
  return (
    <ReportForm
      step={step}
      text={text}
      copy={(copied) => writeClipboard({ text: copied })}
      onCancel={onCancel}
    />
  );
}

/** The extension may have been removed or updated while the page is open. */
function versionNow(): string {
  return browser.runtime?.id ? browser.runtime.getManifest().version : '';
}
