// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../../lib/page/page-facts.ts';

describe('page facts', () => {
  it('holds headings, the chosen tab and labels that tell school, year and group; nothing hidden, no table, no query', () => {
    window.history.replaceState(null, '', '/groep/5?leerling=12345');
    document.title = 'Resultaten  groep 5';
    document.body.innerHTML = `<header><span>Basisschool De Oefening</span> <span>BRIN 99XX</span><p>Ingelogd als Jo</p></header>
      <h1>Resultaten</h1><h2 hidden>Geheim</h2><div role="tablist"><a role="tab" aria-selected="true">Rekenen</a><a role="tab">Spelling</a></div>
      <label for="y">Schooljaar</label><select id="y"><option>2024-2025</option><option selected>2025-2026</option></select>
      <nav><a aria-current="page">2</a></nav><main><p>Jan is ziek</p><table><tr><th><h3>Naam</h3></th></tr></table></main>`;
    const facts = readPageFacts(document);
    expect(facts.path).toBe('/groep/5');
    expect(facts.title).toBe('Resultaten groep 5');
    expect(facts.headings).toEqual(['Resultaten', 'Rekenen']);
    expect(facts.closedTabs).toBe(1);
    expect(facts.labels).toContain('BRIN 99XX');
    expect(facts.labels).toContain('Schooljaar 2025-2026');
    expect(facts.labels.join()).not.toMatch(/Jan|ziek/);
    expect(JSON.stringify(facts)).not.toContain('12345');
  });
  it('holds what a header says without any element around each part', () => {
    document.body.innerHTML =
      '<header>OBS De Proef · BRIN 99XX · Schooljaar 2025/2026</header><h4>Groep 5a</h4><section>Vestiging 04</section>';
    const { labels } = readPageFacts(document);
    expect(labels).toEqual(expect.arrayContaining(['OBS De Proef · BRIN 99XX · Schooljaar 2025/2026', 'Vestiging 04']));
  });
  it('holds terms with their descriptions: a pupil card says so whom it is about', () => {
    document.body.innerHTML = `<h1>Kaart</h1><dl><dt>Leerlingnummer:</dt><dd>1203</dd><dt>Geboortedatum</dt><dd>01-02-2016</dd>
      <dt hidden>Geheim</dt><dd hidden>ja</dd><dt>Leeg</dt><dt>Twee</dt></dl>`;
    expect(readPageFacts(document).labels).toEqual(['Leerlingnummer: 1203', 'Geboortedatum: 01-02-2016']);
  });
  it('counts the tabs that are not open, where one of them says that it is', () => {
    const closed = (html: string): number | undefined => {
      document.body.innerHTML = html;
      return readPageFacts(document).closedTabs;
    };
    expect(closed('<p>Geen tabs</p>')).toBeUndefined();
    expect(closed('<a role="tab" aria-selected="true">Rekenen</a>')).toBeUndefined();
    expect(closed('<a role="tab">Rekenen</a><a role="tab">Taal</a>')).toBeUndefined();
    expect(closed('<a role="tab" aria-selected="true">A</a><a role="tab">B</a><a role="tab" hidden>C</a>')).toBe(1);
    expect(
      closed('<ul><li class="active"><a data-toggle="tab">A</a></li><li><a data-toggle="tab">B</a></li></ul>'),
    ).toBe(1);
  });
  it('keeps within its bounds', () => {
    document.body.innerHTML = Array.from(
      { length: 90 },
      (_, n) => `<h2>Kop ${n}</h2><p>Groep: ${n} ${n} BRIN 99XX</p>`,
    ).join('');
    const { headings, labels } = readPageFacts(document);
    expect([headings.length, labels.length]).toEqual([20, 40]);
  });
});
