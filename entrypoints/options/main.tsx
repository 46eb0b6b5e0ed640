import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/pages/pages.css';
import '../../components/pages/search.css';
import '../../components/pages/setup-frame.css';
import { openOptionsPage } from '../../lib/pages/options/page';

openOptionsPage(document.querySelector('#root') as HTMLElement); // in index.html
