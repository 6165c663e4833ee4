import { useState } from 'react';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { TextField } from '../ui/text-field.tsx';
import { hostOf, readOrigin } from './read-origin.ts';
import { useAllowSite } from './use-allow-site.ts';

const OTHER = 'other';

/** One LVS, allowed by one click. Systems with a host per school need the address of this school's own. */
export function HostStep({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslator();
  const { knownHosts } = useAppStatus();
  const { allow, busy, problem } = useAllowSite();
  const [system, setSystem] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const known = knownHosts.find((host) => host.system === system);
  const needsAddress = system !== null && (known?.origin ?? null) === null;
  const origin = needsAddress ? readOrigin(address) : (known?.origin ?? null);

  // No await before `allow`: the browser only asks inside the click itself.
  const press = () => {
    setTried(true);
    if (origin !== null) void allow(origin).then((granted) => granted && onDone());
  };
  return (
    <>
      <h1>{t('setup.host.title')}</h1>
      <p className="lead">{t('setup.host.intro')}</p>
      <ChoiceList
        label={t('setup.host.title')}
        hideLabel
        name="system"
        value={system}
        onChange={setSystem}
        options={[
          ...knownHosts.map((host) => ({
            value: host.system,
            label: host.system,
            hint: host.hint.replace(/^https:\/\//, ''),
          })),
          { value: OTHER, label: t('setup.host.other'), hint: t('setup.host.otherHint') },
        ]}
        error={tried && system === null ? t('common.chooseOne') : null}
      />
      <p className="small muted">{t('columns.unconfirmedAll')}</p>
      {needsAddress && (
        <TextField
          label={t('setup.host.address')}
          name="lvs-address"
          type="url"
          inputMode="url"
          value={address}
          onChange={setAddress}
          hint={t('setup.host.addressHint')}
          error={tried && origin === null ? t('setup.host.addressInvalid') : null}
        />
      )}
      {problem?.code === 'host-refused' && (
        <Banner kind="warn" title={t('setup.host.refusedTitle')} live>
          <p>{t('setup.host.refused')}</p>
        </Banner>
      )}
      <div className="row">
        <Button kind="primary" isDisabled={busy} onPress={press}>
          {origin === null ? t('setup.host.allowNone') : t('setup.host.allow', { host: hostOf(origin) })}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('setup.host.later')}
        </Button>
      </div>
    </>
  );
}
