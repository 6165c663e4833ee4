import type { SystemView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { AddToSystem } from './add-to-system.tsx';
import { SaveColumnsFile } from './column-files.tsx';
import { additionText, meaningText } from './column-words.ts';
import { SaidLine } from './said-line.tsx';

/** In the settings: what we know of each LVS, that nobody confirmed it on its pages, and what this school adds to it. */
export function KnownSystems() {
  const { register } = useAppStatus();
  return register === 'unlocked' ? <SystemList /> : null;
}

function SystemList() {
  const t = useTranslator();
  const { value, problem, reload } = useAnswer('systems.list', {});
  return (
    <Card title={t('systems.title')}>
      <p className="small muted">{t('systems.intro')}</p>
      <p className="small muted">{t('columns.unconfirmedAll')}</p>
      <ProblemBanner problem={problem} />
      {value === null && problem === null && <p className="muted">{t('common.loading')}</p>}
      {value?.map((system) => {
        const name = system.id === 'generic' ? t('systems.other') : system.name;
        const label = system.added.length > 0 ? `${name} (${system.added.length})` : name;
        return (
          <Disclosure key={system.id} label={label}>
            <OneSystem system={system} name={name} onChanged={reload} />
          </Disclosure>
        );
      })}
    </Card>
  );
}

interface Props {
  readonly system: SystemView;
  readonly name: string;
  readonly onChanged: () => void;
}

function OneSystem({ system, name, onChanged }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const { id, hosts, words, provider, unconfirmed, added } = system;
  const remove = async (addition: string) => {
    if ((await run(() => ask('systems.remove', { ids: [addition] }))) !== null) onChanged();
  };
  const said = words.map(({ header, field }) =>
    t('columns.remembered.reads', { header, field: meaningText(t, field) }),
  );
  return (
    <div className="stack">
      <div className="stack-sm small muted">
        {id !== 'generic' && unconfirmed && <p>{t('systems.unconfirmed')}</p>}
        {id !== 'generic' && (
          <p>{hosts.length > 0 ? t('systems.hosts', { hosts: hosts.join(', ') }) : t('systems.noHosts')}</p>
        )}
        {said.length > 0 && <p>{t('systems.words', { words: said.join(', ') })}</p>}
        {provider !== null && <p>{t('systems.provider', { provider })}</p>}
      </div>
      <ProblemBanner problem={problem} />
      {added.length > 0 && (
        <>
          <p className="label">{t('systems.added')}</p>
          <ul className="list" aria-label={t('systems.added')}>
            {added.map(({ id: addition, addition: one, by, on }) => (
              <SaidLine
                key={addition}
                what={additionText(t, one)}
                by={by}
                on={on}
                busy={busy}
                onForget={() => void remove(addition)}
              />
            ))}
          </ul>
          <SaveColumnsFile of={{ system: id }} label={t('systems.saveOf', { system: name })} />
        </>
      )}
      <AddToSystem system={system} name={name} onAdded={onChanged} />
    </div>
  );
}
