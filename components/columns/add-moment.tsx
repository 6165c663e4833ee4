import { useState } from 'react';
import { HALF_MOMENTS, type HalfMoment, type ProfileAddition } from '../../lib/core/profile-addition.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly system: string;
  readonly name: string;
  readonly busy: boolean;
  /** True once it is added; null: something is still missing. */
  readonly onAdd: (addition: ProfileAddition | null) => Promise<boolean>;
}

/** A word that stands for the beginning, the middle or the end of a school year in the headings of a system. */
export function AddMoment({ system, name, busy, onAdd }: Props) {
  const t = useTranslator();
  const [text, setText] = useState('');
  const [half, setHalf] = useState<HalfMoment | null>(null);
  const [tried, setTried] = useState(false);
  const missing = text.trim() === '' || half === null;
  const add = async () => {
    setTried(true);
    if (!(await onAdd(missing ? null : { kind: 'moment', system, text: text.trim(), half }))) return;
    setTried(false);
    setText('');
    setHalf(null);
  };
  return (
    <>
      <TextField
        label={t('systems.moment')}
        name={`system-moment-${system}`}
        value={text}
        onChange={setText}
        maxLength={200}
        error={tried && missing ? t('systems.momentIncomplete') : null}
      />
      <Select
        label={t('systems.whichHalf')}
        name={`system-half-${system}`}
        value={half}
        placeholder={t('systems.halfChoose')}
        options={HALF_MOMENTS.map((value) => ({ value, label: t(`systems.half.${value}`) }))}
        onChange={setHalf}
      />
      <div>
        <Button
          size="small"
          isDisabled={busy}
          aria-label={t('systems.addMomentTo', { system: name })}
          onPress={() => void add()}
        >
          {t('systems.addMoment')}
        </Button>
      </div>
    </>
  );
}
