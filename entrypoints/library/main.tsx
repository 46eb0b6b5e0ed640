import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/shared/copy.css';
import '../../components/shared/report.css';
import '../../components/pages/pages.css';
import '../../components/library/library.css';
import '../../components/pages/search.css';
import '../../components/pages/setup-frame.css';
import '../../components/pages/calendar.css';
import '../../components/library/reading.css';
import '../../components/library/sources.css';
import '../../components/library/whats-new.css';
import '../../components/library/export.css';
import { openLibraryPage } from '../../lib/pages/library/page';

openLibraryPage(document.querySelector('#root') as HTMLElement); // in index.html
