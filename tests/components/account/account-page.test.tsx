// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { AppPage } from '../../../components/app/app-page.tsx';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

const sheet = () => document.querySelector('.sheet');
const choose = (value: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click());

it('prints a delivery in the language of the paper, exactly for the school, and shared without small counts', async () => {
  location.hash = '#verantwoording/r1';
  await renderPage(<AppPage />, NORMAL);
  await expect.poll(() => sheet()?.textContent).toContain('Bezwaar7');
  expect(sheet()?.textContent).toContain('Niet zeker wie dit is3');
  expect(sheet()?.textContent).toContain('Samen10');
  expect(sheet()?.textContent).toContain('Marga Postma');

  // What stayed behind of those who went, too.
  expect(sheet()?.textContent).toContain('Kan niet kloppen3');
  expect(sheet()?.textContent).toContain('de afnamedatum is niet bekend.24');
  expect(sheet()?.textContent).toContain('Gaat mee zonder: Afnamemoment830');

  await choose('shared');
  expect(sheet()?.textContent).toContain('Kan niet kloppen1–4');
  expect(sheet()?.textContent).toContain('Niet zeker wie dit is1–4');
  expect(sheet()?.textContent).toContain('Samen8–11');

  await choose('en');
  expect(sheet()?.getAttribute('lang')).toBe('en');
  expect(sheet()?.textContent).toContain('This is the school’s own record.');
  expect(document.querySelector('h1')?.textContent).toBe('Verantwoording van een levering');
});

it('of a delivery that is not there it says so', async () => {
  location.hash = '#verantwoording/elsewhere';
  const { text } = await renderPage(<AppPage />, NORMAL);
  await expect.poll(text).toContain('Deze levering staat niet in het register.');
  expect(sheet()).toBeNull();
});

it('a delivery asks for a name where none is known, and is made without it all the same', async () => {
  location.hash = '#levering';
  const { platform, click, type, text } = await renderPage(<AppPage />, {
    ...{ ...NORMAL, userName: '', objections: NORMAL.objections.filter(({ tie }) => tie !== 'untied') },
  });
  await expect.poll(text).toContain('Naam van wie de levering maakt');
  await type('made-by', ' M. Postma ');
  await click('button', 'Maak levering van 198 leerlingen');
  await expect.poll(text).toContain('De levering is opgeslagen');
  const asked = platform.asked.filter(({ type: one }) => /settings.update|confirm/.test(one));
  expect(asked.map(({ type: one }) => one)).toEqual(['settings.update', 'delivery.confirm']);
  expect(asked[0]?.request).toEqual({ userName: 'M. Postma' });
});
