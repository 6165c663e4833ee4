// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { AppPage } from '../../../components/app/app-page.tsx';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

const sheet = () => document.querySelector('.sheet');

it('shows a year in counts, in the language of the paper, and saves it as a table', async () => {
  location.hash = '#rapport';
  const { platform, click, text } = await renderPage(<AppPage />, NORMAL);
  await expect.poll(() => sheet()?.textContent).toContain('Antwoord op het bezwaar1–4');
  expect(sheet()?.textContent).toContain('Zet het bezwaar ook in het LVS8');
  expect(sheet()?.textContent).toContain('Samen9–12');
  await act(async () => document.querySelector<HTMLInputElement>('input[type=radio][value="en"]')?.click());
  expect(sheet()?.textContent).toContain('Report for the privacy officer');
  await click('button', 'Opslaan als tabel (CSV)');
  await expect.poll(text).toContain('rapport-99XX-2026-2027.csv staat in de map met downloads.');
  expect(platform.saved).toEqual(['rapport-99XX-2026-2027.csv']);
  expect(platform.asked.find(({ type }) => type === 'report.csv')?.request).toEqual({
    ...{ schoolYear: '2026-2027', language: 'en' },
  });
});
