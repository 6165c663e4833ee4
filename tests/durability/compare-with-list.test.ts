import { expect, it } from 'vitest';
import { compareWithList } from './compare-with-list.ts';

/* What judges the kills of the proofs. */
it('would say what is lost, doubled, by halves or from nowhere', () => {
  const about = { receivedOn: '2026-11-20', recordedBy: 'J. Kwikstaart', birthDate: null, withdrawnOn: null } as const;
  const more = { classGroup: null, channel: 'mail', role: 'parent', tie: 'untied', tiedTo: null } as const;
  const there = (number: number, status: 'in-force' | 'withdrawn' = 'in-force') => ({
    ...{ ...about, ...more, objectionId: `o${number}`, status },
    ...{ name: `Bo Stekker${number}`, fromName: `Van ${number}` },
  });
  const act = { recorded: 'acknowledged', withdrawn: 'no', objectionId: null } as const;
  const acts = new Map([0, 1, 2, 3].map((number) => [number, act]));
  acts.set(4, { ...act, withdrawn: 'acknowledged' } as never);
  const list = [there(1), there(1), { ...there(2), fromName: '' }, there(3, 'withdrawn'), there(4), there(9)];
  const kinds = compareWithList(acts, list).map((finding) => finding.split(':')[0]);
  expect(kinds.sort()).toEqual(['doubled', 'from nowhere', 'from nowhere', 'half-written', 'lost', 'lost']);
});
