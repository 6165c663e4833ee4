import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../lib/register/base64.ts';
import { eachTestAlone, KDF, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { PUPILS, ready } from './layout-school.ts';
import type { Background } from './run-background.ts';
import type { SmallPupil } from './small-school.ts';
import { consent, FACTS, healthPage, kept, sayColumn, study, studyFile } from './study-school.ts';

eachTestAlone();

const [aafke, bram] = PUPILS as [SmallPupil, SmallPupil];
const codes = (reply: { readonly problems: readonly { readonly code: string }[] }) =>
  reply.problems.map(({ code }) => code);

describe('special data for a study, out of files', () => {
  it('in a file of the LVS are taken and said by the same rules', async () => {
    const app = await ready('file');
    valueIn(await app.ask('layout.import', { text: studyFile() }));
    await consent(app, aafke);
    const { origin, ...facts } = FACTS;
    const source = { origin, facts, table: healthPage(['ja', 'nee', 'weet niet']) };
    const looked = async () => codes(valueIn(await app.ask('file.look', source)));
    expect(await looked()).toContain('special-column-open');
    await sayColumn(app, true);
    expect(await looked()).toContain('special-cells-unread');
    valueIn(await app.ask('file.add', { ...source, ours: true }));
    expect(await kept(app)).toEqual(['4100 ja']);
  });

  it('in a collection of another computer are kept only by the consents and layouts of this one', async () => {
    const key = { kek: toBase64(new Uint8Array(32).fill(77)), kdf: KDF };
    const other = await study('the other computer');
    const { text } = valueIn(await other.ask('collection.save', { ...key, by: 'C. Grutto' }));
    await wipeDatabases();
    for (const [name, prepare, expected] of [
      ['no layout', async (app: Background) => consent(app, aafke), []],
      [
        'no consent',
        async (app: Background) => void valueIn(await app.ask('layout.import', { text: studyFile() })),
        [],
      ],
      [
        'both',
        async (app: Background) => {
          valueIn(await app.ask('layout.import', { text: studyFile() }));
          await consent(app, bram);
        },
        ['4101 nee'],
      ],
    ] as const) {
      const app = await ready(name);
      await prepare(app);
      valueIn(await app.ask('collection.take-in', { text, kek: key.kek }));
      expect([name, await kept(app)]).toEqual([name, [...expected]]);
      await wipeDatabases();
    }
  });
});
