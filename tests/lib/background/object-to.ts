import { valueIn } from '../register/register-fixture.ts';
import type { Background } from './run-background.ts';
import type { SmallPupil } from './small-school.ts';

const BY = 'J. Kwikstaart';

/** Records an objection at the desk, of a pupil whom the register knows; answers its id. */
export const objectTo = async (app: Background, about: SmallPupil | undefined): Promise<string> => {
  const [found] = valueIn(await app.ask('pupil.search', { text: about?.number ?? '?' }));
  const target = { kind: 'pupil', pupilId: found?.pupilId ?? '' } as const;
  const said = { receivedOn: '2026-11-20', channel: 'desk', role: 'parent', fromName: '', recordedBy: BY } as const;
  return valueIn(await app.ask('objection.record', { target, ...said })).objectionId;
};
