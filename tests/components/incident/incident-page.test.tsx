// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { AppPage } from '../../../components/app/app-page.tsx';
import { renderPage } from '../preview/render-page.tsx';
import { NORMAL } from '../preview/scenario.ts';

const text = () => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '';
const choose = (value: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click());

it('says until when, what was in it and whom to call, and writes it down in either language', async () => {
  location.hash = '#er-ging-iets-mis/r1';
  const page = await renderPage(<AppPage />, NORMAL);
  await expect.poll(page.text).toContain('S. de Haan, 0512 00 00 00');
  expect(text()).toContain('Ontdekt: [datum en tijd], door [naam]');
  expect(text()).toContain('99XX-2026-03-04-1.zip');
  expect(text()).toContain('Beveiligd met een wachtwoord: ja (AES-256)');
  expect(text()).toContain('187 leerlingen en 1.042 resultaten');

  await page.type('found-on', '2-3-2026');
  await page.type('found-at', '25:00');
  expect(page.text()).not.toContain('Melden vóór');
  await page.type('found-at', '14:05');
  expect(page.text()).toContain('Melden vóór donderdag 5 maart 2026');
  expect(page.text()).toContain('De 72 uur zijn voorbij.');
  expect(text()).toContain('Melden aan de Autoriteit Persoonsgegevens vóór: 5 mrt 2026, 14:05');

  await choose('en');
  expect(text()).toContain('Discovered: 2 Mar 2026, 14:05, by [name]');
});

it('keeps what was typed in each language, and makes the text again when asked', async () => {
  location.hash = '#er-ging-iets-mis/r1';
  const page = await renderPage(<AppPage />, NORMAL);
  await expect.poll(text).toContain('99XX');
  const area = document.querySelector('textarea');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'Eigen tekst');
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await choose('en');
  expect(text()).toContain('Data leak');
  await choose('nl');
  expect(text()).toBe('Eigen tekst');
  await page.click('button', 'Tekst opnieuw maken');
  expect(text()).toContain('Datalek');
});

it('keeps whom to call, with the name of who says so', async () => {
  location.hash = '#er-ging-iets-mis';
  const { platform, click, type, text: shown } = await renderPage(<AppPage />, NORMAL);
  await expect.poll(shown).toContain('Namen en nummers invullen');
  expect(text()).toContain('Levering: [van het LVS of een ander systeem; wanneer; wat]');
  await click('button', 'Namen en nummers invullen');
  await type('contact-board', ' Bestuur Zeven, 0512 11 11 11 ');
  await click('button', 'Opslaan');
  await expect.poll(shown).toContain('Opgeslagen in het register.');
  expect(platform.asked.find(({ type: one }) => one === 'contacts.save')?.request).toMatchObject({
    ...{ by: 'Marga Postma', contacts: { board: 'Bestuur Zeven, 0512 11 11 11', vendor: '' } },
  });
});
