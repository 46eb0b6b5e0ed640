import '../../components/shared/tokens.css';
import '../../components/shared/card.css';
import '../../components/pages/pages.css';
import '../../components/welcome/welcome.css';
import { Badge } from '../../components/content/Badge';
import { Chip } from '../../components/content/Chip';
import { Tip } from '../../components/content/Tip';
import { UI_BUNDLE } from '../../components/content/ui-bundle';
import { openWelcomePage } from '../../lib/pages/welcome/page';

const root = document.querySelector('#root') as HTMLElement; // in index.html
openWelcomePage(root, { Badge, Chip, Tip, css: UI_BUNDLE.css });
