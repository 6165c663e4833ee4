import type { IdentifierKeys } from '../../../lib/core/identifier-keys.ts';
import { keyTexts } from '../../../lib/core/key-texts.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';
import { keysWith, uniteAll } from '../test-keys.ts';
import { plainName, type TruePupil } from './make-school.ts';

export const keysOf = (identity: PupilIdentity): IdentifierKeys => keysWith(keyTexts(identity));
export const idOf = ({ at }: TruePupil): PupilId => `p${at}` as PupilId;

/** One pupil as the school's list shows it today. */
export const listedRow = (pupil: TruePupil): PupilIdentity => ({
  ...NOBODY,
  name: plainName(pupil),
  pupilNumber: pupil.listShows.pupilNumber ? pupil.pupilNumber : null,
  bsn: pupil.listShows.bsn ? pupil.bsn : null,
  educationNumber: pupil.educationNumber,
  birthDate: pupil.listShows.birthDate ? pupil.birthDate : null,
  sex: pupil.sex,
  classGroup: pupil.group,
});

/** What an earlier list or page showed of it. */
const earlier = (pupil: TruePupil): readonly PupilIdentity[] =>
  pupil.oldSeen
    ? [
        {
          ...NOBODY,
          name: { ...plainName(pupil), familyName: pupil.oldFamily ?? pupil.family },
          bsn: pupil.oldBsn,
          birthDate: pupil.listShows.birthDate ? pupil.birthDate : null,
        },
      ]
    : [];

/** The register after the school's list was read. */
export const viewOf = (pupils: readonly TruePupil[]): RegisterView => ({
  head: 'head',
  pupils: pupils
    .filter(({ listed }) => listed)
    .map((pupil) => ({ id: idOf(pupil), keys: uniteAll([listedRow(pupil), ...earlier(pupil)].map(keysOf)) })),
  objections: [],
  statedCount: { count: 0, by: 'A. Beheerder', on: '2026-11-21' },
  pupilListRead: true,
});
