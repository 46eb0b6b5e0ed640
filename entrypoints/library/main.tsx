import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/pages/pages.css';
import '../../components/library/library.css';
import '../../components/pages/search.css';
import '../../components/library/sources.css';
import { openLibraryPage } from '../../lib/pages/library/page';

openLibraryPage(document.querySelector('#root') as HTMLElement); // in index.html
