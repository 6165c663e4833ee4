import { SetupPage } from '../../components/setup/setup-page.tsx';
import { mountPage } from './mount-page.tsx';

mountPage(<SetupPage anew={location.hash === '#opnieuw'} restore={location.hash === '#terugzetten'} />);
