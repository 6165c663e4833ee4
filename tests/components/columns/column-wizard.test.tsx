// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { ColumnSource } from '../../../components/columns/column-source.ts';
import { ColumnWizard } from '../../../components/columns/column-wizard.tsx';
import { done } from '../../../lib/core/problem.ts';
import type { ReadTable } from '../../../lib/messaging/protocol.ts';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

const READ: ReadTable = {
  facts: { origin: 'https://lvs.example', path: '/', title: '', headings: [], labels: [] },
  table: {
    id: 't1',
    caption: '',
    kind: 'table',
    columns: [],
    rows: [],
    coverage: { state: 'complete', read: 0, total: null, reason: null },
  },
};
const SOURCE: ColumnSource = { key: 't1', read: async () => done(READ), add: null };

it('saves that a column which nobody was sure of stays unread: who saves has seen it', async () => {
  const { platform, click, text } = await renderPage(<ColumnWizard source={SOURCE} />, NORMAL);
  await expect.poll(text).toContain('Naar de inhoud kan dit zijn: Afnamedatum.');
  await click('button', 'Opslaan');
  const saved = platform.asked.find(({ type }) => type === 'mapping.save')?.request;
  const unread = { field: 'other', domain: null, moment: null, provider: null };
  // The one that changed and the one that may be a date; not the sure ones, and not the private one.
  expect(saved).toMatchObject({
    draft: {
      columns: [
        { column: 3, ...unread },
        { column: 4, ...unread },
      ],
    },
  });
});

const saidOf = (asked: readonly { readonly type: string; readonly request: unknown }[]) =>
  asked.filter(({ type }) => type === 'special.say' || type === 'mapping.save');

it('says with the same save what was chosen of special data, before anything is added', async () => {
  const added: string[] = [];
  const source: ColumnSource = {
    ...SOURCE,
    add: async () => {
      added.push(...saidOf(platform.asked).map(({ type }) => type));
      return { outcome: 'added', message: 'Toegevoegd.', problems: [], choose: [] };
    },
  };
  const { platform, click, text } = await renderPage(<ColumnWizard source={source} />, NORMAL);
  await expect.poll(text).toContain('Bijzondere gegevens voor een onderzoek');
  await click('radio', 'Ja, met toestemming');
  await click('button', 'Opslaan en toevoegen aan levering');
  await expect.poll(text).toContain('Toegevoegd.');
  expect(added).toEqual(['special.say', 'mapping.save']);
  expect(saidOf(platform.asked)[0]?.request).toMatchObject({ column: 6, field: 'dyslexie', take: true });
});

it('says nothing of special data where nothing was chosen', async () => {
  const { platform, click, text } = await renderPage(<ColumnWizard source={SOURCE} />, NORMAL);
  await expect.poll(text).toContain('Bijzondere gegevens voor een onderzoek');
  await click('button', 'Opslaan');
  await expect.poll(() => saidOf(platform.asked).map(({ type }) => type)).toEqual(['mapping.save']);
});
