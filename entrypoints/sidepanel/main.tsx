import { PanelPage } from '../../components/objection/panel-page.tsx';
import { mountPage } from '../setup/mount-page.tsx';

mountPage(<PanelPage />);
