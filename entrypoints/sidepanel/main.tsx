import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/shared/copy.css';
import '../../components/shared/report.css';
import '../../components/pages/pages.css';
import '../../components/pages/search.css';
import '../../components/pages/calendar.css';
import '../../components/sidepanel/sidepanel.css';
import { openTabPage } from '../../lib/pages/tab/page';

openTabPage(document.querySelector('#root') as HTMLElement, 'sidepanel'); // in index.html
