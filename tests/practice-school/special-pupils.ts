import type { PracticeGroup, PracticePupil } from './types.ts';

/** Draws one pupil's fields and keeps what must be unique within the school. */
export interface PupilDrawer {
  draw(group: PracticeGroup, fixed?: Partial<PracticePupil>): PracticePupil;
}

/** The pupils that a delivery goes wrong on, one per trait; always there, whatever the seed. */
export const drawSpecialPupils = (drawer: PupilDrawer, groups: readonly PracticeGroup[]): PracticePupil[] => {
  const group = (name: string): PracticeGroup => {
    const found = groups.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`No group ${name}`);
    return found;
  };
  const twinHome = { birthDate: '2018-03-14', postcode: '9912ZZ', houseNumber: '17', addition: '', prefix: 'van der' };
  const girls = { ...twinHome, sex: 'V', familyName: 'Zandstra' } as const;
  const mixed = { birthDate: '2016-02-03', postcode: '9914ZZ', houseNumber: '4', addition: 'B', prefix: '' };
  const namesake = { givenName: 'Noor', prefix: '', familyName: 'Jansen', sex: 'V' } as const;
  return [
    drawer.draw(group('4'), { ...girls, givenName: 'Lieke', yearGroup: 4, trait: 'twin-girl-one' }),
    drawer.draw(group('4'), { ...girls, givenName: 'Fenne', yearGroup: 4, trait: 'twin-girl-two' }),
    drawer.draw(group('6'), { ...mixed, givenName: 'Kağan', familyName: 'Özdemir', sex: 'M', trait: 'mixed-twin-boy' }),
    drawer.draw(group('6'), {
      ...mixed,
      givenName: 'Selin',
      familyName: 'Özdemir',
      sex: 'V',
      trait: 'mixed-twin-girl',
    }),
    drawer.draw(group('3'), { ...namesake, birthDate: '2019-05-21', trait: 'namesake-younger' }),
    drawer.draw(group('7'), { ...namesake, birthDate: '2014-11-09', trait: 'namesake-older' }),
    drawer.draw(group('5'), {
      bsn: null,
      givenName: 'Daryna',
      prefix: '',
      familyName: 'Bielska',
      sex: 'V',
      trait: 'no-bsn',
    }),
    drawer.draw(group('7'), {
      ...{ bsn: null, educationNumber: null, givenName: 'Amir', prefix: '', familyName: 'Rahmani', sex: 'M' },
      trait: 'no-number',
    }),
    drawer.draw(group('5/6'), {
      ...{ birthDate: '2016-00-00', givenName: 'Samuel', prefix: '', familyName: 'Tesfay', sex: 'M', yearGroup: 6 },
      trait: 'incomplete-birth-date',
    }),
    drawer.draw(group('8'), {
      ...{ postcode: null, houseNumber: null, addition: '', remark: 'Geheim adres' },
      ...{ givenName: 'Merle', prefix: 'van', familyName: 'Oosterhuis', sex: 'V' },
      trait: 'secret-address',
    }),
    drawer.draw(group('5'), {
      ...{ enrolledOn: '2026-05-11', remark: 'Nieuw sinds 11 mei' },
      ...{ givenName: 'Tymon', prefix: '', familyName: 'Lewandowski', sex: 'M' },
      trait: 'newcomer',
    }),
    drawer.draw(group('8'), { givenName: 'Jorrit', prefix: '', familyName: 'Wierda', sex: 'M', trait: 'final-test' }),
  ];
};
