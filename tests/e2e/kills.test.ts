import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { compareWithList } from '../durability/compare-with-list.ts';
import { eraseAndKill } from '../durability/erase-and-kill.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { writeAndKill } from '../durability/write-and-kill.ts';

/* `npm run proof -- --only kills` does it 200 times. */
const KILLS = 2;

describe.each(BROWSER_KINDS)('%s killed amid writes', (kind) => {
  it('has every acknowledged one afterwards, whole and once', async () => {
    const { kills, acknowledged, findings } = await writeAndKill(kind, KILLS, seededRandom(4711));
    expect(findings).toEqual([]);
    expect(kills).toBe(KILLS);
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS * 100);
  }, 300_000);

  // `npm run proof -- --only erasures` does it 60 times.
  it('is wholly as before, or wholly without who was to be erased', async () => {
    const { old, without, findings } = await eraseAndKill(kind, 2, seededRandom(1147));
    expect(findings).toEqual([]);
    expect(old + without).toBe(2);
  }, 120_000);
});

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
