import { AppPage } from '../../components/app/app-page.tsx';
import { mountPage } from '../setup/mount-page.tsx';

mountPage(<AppPage />);
