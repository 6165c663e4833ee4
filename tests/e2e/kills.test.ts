import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { writeAndKill } from '../durability/write-and-kill.ts';

/* A few kills after a few writes; `npm run proof -- --only kills` does it 200 times a browser, `--only erasures` amid an erasure. */
const KILLS = 5;
const WRITES = 20;

describe.each(BROWSER_KINDS)('%s killed amid writes', (kind) => {
  it('has every acknowledged one afterwards, whole and once', async () => {
    const { kills, acknowledged, findings } = await writeAndKill(kind, KILLS, seededRandom(4711), WRITES);
    expect(findings).toEqual([]);
    expect(kills).toBe(KILLS);
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS * WRITES);
  }, 300_000);
});
