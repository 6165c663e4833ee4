import { DeliveryPage } from '../delivery/delivery-page.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { RegisterGate } from '../frame/register-gate.tsx';
import { useTranslator } from '../language.tsx';
import { ObjectionsPage } from '../objection/objections-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { type Route, useRoute } from './route.ts';

/** The full page: objections, delivery and settings under one address. */
export function AppPage() {
  const route = useRoute();
  return (
    <PageFrame width="full" nav={<MainNav route={route} />}>
      {route === 'instellingen' ? (
        <SettingsPage />
      ) : (
        <RegisterGate>{route === 'levering' ? <DeliveryPage /> : <ObjectionsPage />}</RegisterGate>
      )}
    </PageFrame>
  );
}

function MainNav({ route }: { readonly route: Route }) {
  const t = useTranslator();
  const current = (name: Route) => (name === route ? { 'aria-current': 'page' as const } : {});
  return (
    <nav className="nav" aria-label={t('frame.mainNav')}>
      <a href="#bezwaren" {...current('bezwaren')}>
        {t('frame.objections')}
      </a>
      <a href="#levering" {...current('levering')}>
        {t('frame.delivery')}
      </a>
      <a href="#instellingen" {...current('instellingen')}>
        {t('frame.settings')}
      </a>
    </nav>
  );
}
