import { PopupPage } from '../../components/popup/popup-page.tsx';
import { mountPage } from '../setup/mount-page.tsx';

mountPage(<PopupPage />);
