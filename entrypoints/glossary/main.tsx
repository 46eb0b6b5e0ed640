import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/pages/pages.css';
import '../../components/pages/search.css';
import '../../components/glossary/glossary.css';
import { openGlossaryPage } from '../../lib/pages/glossary/page';

openGlossaryPage(document.querySelector('#root') as HTMLElement); // in index.html
