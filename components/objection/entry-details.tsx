import { useState } from 'react';
import { AUTHORITIES, type Authority } from '../../lib/core/objection.ts';
import { useTranslator } from '../language.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Details {
  readonly authority: Authority;
  readonly archiveRef: string;
  readonly study: string | null;
}
export const NO_DETAILS: Details = { authority: 'not-said', archiveRef: '', study: null };

/** What may be written down of an entry as well. None of it decides whether the objection counts. */
export function useEntryDetails(start: Details) {
  const t = useTranslator();
  const [authority, setAuthority] = useState<Authority>(start.authority);
  const [archiveRef, setArchiveRef] = useState(start.archiveRef);
  const [study, setStudy] = useState(start.study ?? '');
  const fields = (
    <div className="stack">
      <ChipGroup
        label={t('entry.authority')}
        name="authority"
        value={authority === 'not-said' ? null : authority}
        options={AUTHORITIES.map((value) => ({ value, label: t(`entry.authorities.${value}`) }))}
        onChange={setAuthority}
      />
      <TextField
        label={t('entry.archiveRef')}
        name="archive-ref"
        optional
        hint={t('entry.archiveHint')}
        value={archiveRef}
        onChange={setArchiveRef}
      />
      <TextField
        label={t('entry.study')}
        name="study"
        optional
        hint={t('entry.studyHint')}
        value={study}
        onChange={setStudy}
      />
    </div>
  );
  return { value: { authority, archiveRef: archiveRef.trim(), study: study.trim() || null }, fields };
}
