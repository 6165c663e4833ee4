import '../../../components/ui/ui.css';
import { createRoot } from 'react-dom/client';
import { PageRoot } from '../../../components/frame/page-root.tsx';
import { fakePlatform } from './fake-platform.ts';
import { SCREENS } from './screens.tsx';

/** `?screen=delivery-ready&lang=en`: one page in one scenario, for photographs and axe. */
const query = new URLSearchParams(location.search);
const screen = SCREENS[query.get('screen') ?? 'popup-ready'];
const root = document.getElementById('root');
if (!screen || !root) throw new Error(`No such screen. There are: ${Object.keys(SCREENS).join(', ')}`);
if (screen.hash !== location.hash) location.hash = screen.hash;
document.body.classList.toggle('popup', screen.size === 'popup');
const language = query.get('lang') === 'en' ? 'en' : 'nl';
const platform = fakePlatform({ ...screen.scenario, language });
createRoot(root).render(<PageRoot platform={platform}>{screen.page}</PageRoot>);
