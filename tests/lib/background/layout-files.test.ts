import { describe, expect, it } from 'vitest';
import { TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { writeLayoutFile } from '../../../lib/delivery/layout-file.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { eachTestAlone, KEK, problemIn, valueIn } from '../register/register-fixture.ts';
import { OWN, preview, ready } from './layout-school.ts';

eachTestAlone();

describe('layouts as files', () => {
  it('are shown on pupils who do not exist, and nothing is taken in by that', async () => {
    const app = await ready('shown');
    const text = writeLayoutFile(OWN);
    const looked = valueIn(await app.ask('layout.preview-file', { text, presetId: 'default' }));
    expect(looked.layout).toMatchObject({ id: 'gemeente', builtIn: false, title: 'Onderzoek van de gemeente' });
    expect(looked.sample.files.map(({ name }) => name)).toEqual(['results_123456.csv']);
    expect(looked.sample.files[0]?.lines[1]).toMatch(/^"1234567890","M","03-02-2016","1234AB","7",/);
    expect(JSON.stringify(looked)).not.toMatch(/Kwikstaart|Aafke|410/);
    expect(valueIn(await app.ask('layout.list', {})).layouts.map(({ id }) => id)).toEqual([
      'two-csv',
      'flat-csv',
      'uwlr-2.2',
    ]);
    for (const layoutId of ['two-csv', 'flat-csv', 'uwlr-2.2']) {
      for (const presetId of ['default', 'letter-2023', 'minimal', 'letter-2019', 'vo-pilot']) {
        const sample = valueIn(await app.ask('layout.sample', { layoutId, presetId }));
        expect([sample.presetId, sample.files.every(({ lines }) => lines.length > 1)]).toEqual([presetId, true]);
      }
    }
  });

  it('go out and come in as they are, are replaced by a higher version only, and can be taken away', async () => {
    const app = await ready('files');
    for (const layout of [TWO_CSV, UWLR]) {
      const { text } = valueIn(await app.ask('layout.export', { layoutId: layout.id }));
      expect(JSON.parse(text)).toEqual(layout);
      const own = text.replace(`"${layout.id}"`, '"eigen"').replace('"1.0.0"', layout === UWLR ? '"1.1.0"' : '"1.0.0"');
      expect(valueIn(await app.ask('layout.import', { text: own }))).toEqual({ layoutId: 'eigen' });
    }
    const { text } = valueIn(await app.ask('layout.export', { layoutId: 'eigen' }));
    const refusals: [string, object][] = [
      [text, { code: 'layout-known' }],
      [JSON.stringify({ version: '1.1.0', ...JSON.parse(text) }, null, 1), { code: 'layout-known' }],
      [
        text.replace('"member": "uwlr"', '"member": "xml"'),
        { code: 'layout-not-newer', id: 'eigen', version: '1.1.0' },
      ],
      [writeLayoutFile({ ...OWN, id: 'eigen' }), { code: 'layout-not-newer', id: 'eigen', version: '1.0.0' }],
      [writeLayoutFile({ ...TWO_CSV, version: '9.0.0' }), { code: 'layout-of-ours', id: 'two-csv' }],
      [writeLayoutFile({ ...OWN, title: 'Indeling CBS' }), { code: 'layout-claims-other' }],
      [JSON.stringify({ ...OWN, format: 2 }), { code: 'layout-file-newer' }],
      [JSON.stringify({ ...OWN, pattern: '.*' }), { code: 'layout-file-unreadable' }],
      [`{"__proto__":{"x":1},${JSON.stringify(OWN).slice(1)}`, { code: 'layout-file-unreadable' }],
      [
        JSON.stringify(OWN).replace('"sexCodes":{', '"sexCodes":{"__proto__":{"x":1},'),
        { code: 'layout-file-unreadable' },
      ],
      [`${writeLayoutFile(OWN)}${' '.repeat(70_000)}`, { code: 'layout-file-too-large', kilobytes: 64 }],
      ['', { code: 'layout-file-unreadable' }],
      ['[]', { code: 'layout-file-unreadable' }],
    ];
    for (const [file, problem] of refusals) {
      expect(problemIn(await app.ask('layout.preview-file', { text: file, presetId: 'default' }))).toEqual(problem);
      expect(problemIn(await app.ask('layout.import', { text: file }))).toEqual(problem);
    }
    expect('x' in {}).toBe(false);
    valueIn(await app.ask('layout.remove', { layoutId: 'eigen' }));
    for (const layoutId of ['eigen', 'two-csv'])
      expect(problemIn(await app.ask('layout.remove', { layoutId }))).toEqual({ code: 'not-found' });
  });

  it('are at most twenty, and stay after the register was locked', async () => {
    const app = await ready('many');
    for (let at = 0; at < 20; at += 1)
      valueIn(await app.ask('layout.import', { text: writeLayoutFile({ ...OWN, id: `eigen-${at}` }) }));
    const more = await app.ask('layout.import', { text: writeLayoutFile(OWN) });
    expect(problemIn(more)).toEqual({ code: 'layouts-full', limit: 20 });
    valueIn(await app.ask('register.lock', {}));
    expect(problemIn(await app.ask('layout.list', {}))).toEqual({ code: 'locked' });
    valueIn(await app.unlock());
    expect(valueIn(await app.ask('layout.list', {})).layouts).toHaveLength(23);
  });

  it('UWLR takes the comparison group that the school states, and forgets it', async () => {
    const app = await ready('group');
    const lines = async () => {
      const sample = valueIn(await app.ask('layout.sample', { layoutId: 'uwlr-2.2', presetId: 'default' }));
      return JSON.stringify(sample.files);
    };
    expect(await lines()).not.toContain('codevergelijkingsgroep');
    const before = (await preview(app, 'uwlr-2.2')).digest;
    expect(problemIn(await app.ask('layout.state-group', { code: '<x>' }))?.code).toBe('invalid-input');
    valueIn(await app.ask('layout.state-group', { code: ' LAND ' }));
    expect(await lines()).toContain('<oso:codevergelijkingsgroep>LAND</oso:codevergelijkingsgroep>');
    expect(valueIn(await app.ask('layout.list', {})).comparisonGroup).toBe('LAND');
    expect((await preview(app, 'uwlr-2.2')).digest).not.toBe(before);
    valueIn(await app.ask('layout.state-group', { code: null }));
    expect(await lines()).not.toContain('codevergelijkingsgroep');
  });

  it('stay when a pupil is erased', async () => {
    const app = await ready('erased');
    valueIn(await app.ask('layout.import', { text: writeLayoutFile(OWN) }));
    const found = valueIn(await app.ask('pupil.search', { text: '4101' }));
    const pupilIds = [found[0]?.pupilId ?? ''];
    valueIn(await app.ask('pupil.erase', { pupilIds, kek: toBase64(KEK), by: 'J. Kwikstaart' }));
    expect(valueIn(await app.ask('layout.list', {})).layouts.at(-1)?.id).toBe('gemeente');
  });
});
