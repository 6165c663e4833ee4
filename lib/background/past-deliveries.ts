import { parseEducationNumber } from '../core/identifiers.ts';
import type { Objection, ObjectionSubject } from '../core/objection.ts';
import { done, failed } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { PastDelivery } from '../messaging/protocol.ts';
import type { Receipt, RegisterState } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';
import { type WasIn, wasIn } from './delivery-marks.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'delivery.past'>;

/** Was this child in a delivery? Answered from marks; the receipts hold no child. */
export function pastDeliveryServices(context: BackgroundContext): Services {
  return {
    'delivery.past': ({ about }) =>
      withRegister(context, async ({ state }) => {
        const asked = askedOf(state, about);
        if (asked === null) return failed({ code: 'not-found' });
        return done(
          [...state.receipts]
            .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
            .map((receipt) => describePast(receipt, strongest(asked.map((one) => one(receipt))))),
        );
      }),
  };
}

const describePast = ({ id, madeAt, schoolYear, fileName }: Receipt, was: WasIn): PastDelivery => ({
  receiptId: id,
  madeAt,
  schoolYear,
  fileName,
  was,
});

const strongest = (answers: readonly WasIn[]): WasIn =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';

type Asked = (receipt: Receipt) => WasIn;
type About = Parameters<Services['delivery.past']>[0]['about'];

/** One question per child that it may be about; null for somebody whom the register does not know. */
function askedOf(state: RegisterState, about: About): readonly Asked[] | null {
  switch (about.kind) {
    case 'pupil': {
      const known = [...state.pupils].find(([id]) => id === about.pupilId);
      if (known === undefined) return null;
      const [id, identity] = known;
      return [(receipt) => wasIn(receipt, id, [identity])];
    }
    case 'objections': {
      const found = state.objections.filter(({ id }) => about.objectionIds.includes(id));
      if (found.length === 0) return null;
      return found.map((objection) => (receipt: Receipt) => wasObjectorIn(state, objection, receipt));
    }
    case 'typed': {
      const { familyName, prefix, givenName, birthDate, pupilNumber } = about;
      const name = familyName === '' ? null : { familyName, prefix, givenName, initials: '' };
      const subject: ObjectionSubject = { ...NO_SUBJECT, name, birthDate, pupilNumber };
      // Somebody who types a number may mean any of the three.
      const educationNumber = parseEducationNumber(pupilNumber ?? '');
      return [(receipt) => wasIn(receipt, null, [subject, { ...NO_SUBJECT, bsn: pupilNumber, educationNumber }])];
    }
  }
}
const NO_SUBJECT: ObjectionSubject = {
  name: null,
  pupilNumber: null,
  bsn: null,
  educationNumber: null,
  birthDate: null,
  classGroup: null,
};

/** By whom a person tied it to, and by what stands in the objection itself. */
export function wasObjectorIn(
  { pupils }: Pick<RegisterState, 'pupils'>,
  { subject, tie }: Pick<Objection, 'subject' | 'tie'>,
  receipt: Pick<Receipt, 'marks'>,
): WasIn {
  const pupilId: PupilId | null = tie.kind === 'tied' ? tie.pupilId : null;
  const identity = pupilId === null ? undefined : pupils.get(pupilId);
  return wasIn(receipt, pupilId, identity === undefined ? [subject] : [subject, identity]);
}

/** Deliveries of before the objection stood in the register, in which the child was: what can still be asked back. */
export const lateFor = (state: RegisterState, objection: Objection): readonly Receipt[] =>
  state.receipts.filter(
    (receipt) => receipt.madeAt < objection.recordedAt && wasObjectorIn(state, objection, receipt) === 'yes',
  );
