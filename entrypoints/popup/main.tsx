import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/pages/pages.css';
import '../../components/pages/search.css';
import { browser } from 'wxt/browser';
import { keepFocus } from '../../components/pages/keep-focus';
import { Popup } from '../../components/popup/Popup';
import { openLibrary } from '../../lib/browser/library-tab';
import { followSystemTheme } from '../../lib/browser/system-theme';
import { watchPopupCommands } from '../../lib/messaging/commands';
import { PopupModel } from '../../lib/pages/popup/model';
import { readFromPrivateWindows } from '../../lib/pages/private-window';
import { pageWords } from '../../lib/view/pages.words';

const root = document.querySelector('#root') as HTMLElement; // in index.html
const model = new PopupModel(update);

readFromPrivateWindows();
followSystemTheme();
update();
void model.open();
addEventListener('pagehide', () => model.leave());
watchPopupCommands((command) => {
  const isOurs = command === 'next-language';
  if (isOurs) model.showNextMode();
  return isOurs;
});

function update(): void {
  const { locale, view } = model;
  document.documentElement.lang = locale;
  const content = (
    <Popup
      view={view}
      errors={model.errors}
      words={pageWords(locale)}
      locale={locale}
      mode={model.mode}
      search={model.search.show({ mode: model.mode, locale })}
      marks={model.marks.view(locale)}
      marking={model.marks.actions}
      flagsOf={(key) => model.flagsOf(key)}
      onMode={(mode) => model.setMode(mode)}
      onWeek={() => void model.showWeek()}
      onTurn={(to) => void model.turn(to)}
      onPaper={(key) => void model.showPaper(key)}
      onOther={(at) => model.showText(at)}
      onRetry={() => void model.open()}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onAddFromPage={() => void openLibrary(true)}
      canAddFromPage={model.canAddFromPage}
      onLibrary={(part) => void openLibrary(false, part)}
    />
  );
  keepFocus(() => render(content, root));
}
