import type { Translator } from '../../lib/language/translator.ts';
import type { RememberedAnswer } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { SaveColumnsFile, TakeColumnsFile } from './column-files.tsx';
import { headerText, hostText, meaningText, settingsText } from './column-words.ts';
import { SaidLine } from './said-line.tsx';

/** In the settings: what people said of columns, per system, and a way to have it asked again. */
export function RememberedColumns() {
  const { register } = useAppStatus();
  return register === 'unlocked' ? <RememberedList /> : null;
}

function RememberedList() {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { value, problem: unread, reload } = useAnswer('mapping.list', {});
  const { run, busy, problem } = useAct();
  const forget = async (answers: readonly RememberedAnswer[]) => {
    if ((await run(() => ask('mapping.forget', { ids: answers.map(({ id }) => id) }))) !== null) reload();
  };
  const hosts = [...new Set(value?.map(({ host }) => host))];
  return (
    <Card title={t('columns.remembered.title')}>
      <p className="small muted">{t('columns.remembered.intro')}</p>
      <ProblemBanner problem={problem ?? unread} />
      {/* The line is there before its text is known: the cards below do not move under somebody's mouse. */}
      {value === null && unread === null && <p className="muted">{t('common.loading')}</p>}
      {value?.length === 0 && <p>{t('columns.remembered.none')}</p>}
      {hosts.map((host) => {
        const answers = value?.filter((one) => one.host === host) ?? [];
        const name = hostText(t, host);
        return (
          <Disclosure key={host} label={`${name} (${answers.length})`}>
            <div className="stack">
              <ul className="list" aria-label={name}>
                {answers.map((answer) => (
                  <SaidLine
                    key={answer.id}
                    what={answerText(t, answer)}
                    by={answer.by}
                    on={answer.on}
                    busy={busy}
                    onForget={() => void forget([answer])}
                  />
                ))}
              </ul>
              <SaveColumnsFile of={{ host }} />
              <div>
                <Button size="small" isDisabled={busy} onPress={() => void forget(answers)}>
                  {t('columns.remembered.forgetAll', { host: name })}
                </Button>
              </div>
            </div>
          </Disclosure>
        );
      })}
      <div className="stack-sm">
        <TakeColumnsFile onTaken={reload} />
      </div>
    </Card>
  );
}

function answerText(t: Translator, { column, settings, special }: RememberedAnswer): string {
  if (special !== null) {
    const { study, field, take } = special;
    const about = { header: headerText(t, { header: special.header, column: 0 }), field, study };
    return t(take ? 'special.remembered.yes' : 'special.remembered.no', about);
  }
  if (column === null)
    return settings === null ? '' : t('columns.remembered.forTable', { settings: settingsText(t, settings) });
  const { domain, moment, provider } = column;
  const more = settingsText(t, { domain, moment, provider, version: null, schoolYear: null });
  const field = [meaningText(t, column.field), more].filter((text) => text !== '').join(', ');
  return t('columns.remembered.reads', { header: headerText(t, { header: column.header, column: 0 }), field });
}
