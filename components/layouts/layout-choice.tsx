import { useState } from 'react';
import { layoutText } from '../../lib/language/layout-text.ts';
import type { LayoutSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly layouts: readonly LayoutSummary[];
  readonly layoutId: string;
  readonly onLayout: (layoutId: string) => void;
  /** As the school stated it for UWLR. */
  readonly comparisonGroup: string | null;
  readonly onGroup: () => void;
  readonly pupilNumbers: boolean;
  readonly onPupilNumbers: (chosen: boolean) => void;
}

/** How the delivery is written; with UWLR also what stands for a pupil, and the one thing that it needs to know and no page shows. */
export function LayoutChoice(props: Props) {
  const { layouts, layoutId, onLayout, comparisonGroup, onGroup, pupilNumbers, onPupilNumbers } = props;
  const t = useTranslator();
  const chosen = layouts.find(({ id }) => id === layoutId);
  return (
    <>
      <ChoiceList
        label={t('layouts.choice')}
        name="layout"
        value={layoutId}
        options={layouts.map((layout) => {
          const { name, description } = layoutText(t, layout);
          const note = layout.study === null ? {} : { note: t('special.layout.short', { study: layout.study }) };
          return { value: layout.id, label: name, hint: description, ...note };
        })}
        onChange={onLayout}
      />
      {chosen?.kind === 'uwlr' && (
        <ChoiceList
          label={t('layouts.keys.label')}
          name="pupil-key"
          value={pupilNumbers ? 'pupil-number' : 'delivery-number'}
          options={[
            { value: 'delivery-number', label: t('layouts.keys.made'), hint: t('layouts.keys.madeHint') },
            {
              value: 'pupil-number',
              label: t('layouts.keys.lvs'),
              hint: t('layouts.keys.lvsHint'),
              note: t('layouts.keys.lvsNote'),
            },
          ]}
          onChange={(value) => onPupilNumbers(value === 'pupil-number')}
        />
      )}
      {chosen?.kind === 'uwlr' && (
        <ComparisonGroup key={comparisonGroup ?? ''} stated={comparisonGroup} onStated={onGroup} />
      )}
    </>
  );
}

function ComparisonGroup({ stated, onStated }: { readonly stated: string | null; readonly onStated: () => void }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const [code, setCode] = useState(stated ?? '');
  const [wrong, setWrong] = useState(false);
  const save = async () => {
    const text = code.trim();
    const fits = text === '' || /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/.test(text);
    setWrong(!fits);
    if (!fits) return;
    const kept = await run(() => ask('layout.state-group', { code: text === '' ? null : text }));
    if (kept !== null) onStated();
  };
  return (
    <form
      className="stack-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('layouts.group.label')}
        name="comparison-group"
        optional
        value={code}
        onChange={setCode}
        hint={t('layouts.group.hint')}
        error={wrong ? t('layouts.group.wrong') : null}
      />
      <ProblemBanner problem={problem} />
      <div className="row">
        <Button type="submit" size="small" isDisabled={busy || code.trim() === (stated ?? '')}>
          {t('layouts.group.save')}
        </Button>
        {stated !== null && code.trim() === stated && (
          <p role="status" className="small">
            {t('layouts.group.saved')}
          </p>
        )}
      </div>
    </form>
  );
}
