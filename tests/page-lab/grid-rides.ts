import type { Page } from 'puppeteer-core';

/** Zoo pages that use their rows again: what a person does there, and where the names stand. */
export const GRID_RIDES: readonly {
  readonly name: string;
  readonly names: string;
  readonly over: string;
  readonly clicks: readonly string[];
}[] = [
  {
    name: 'ag-grid-virtual',
    names: '.ag-cell[col-id=naam]',
    over: '.ag-root-wrapper',
    clicks: ['.ag-header-cell[col-id=naam]', '.ag-header-cell[col-id=nr]'],
  },
  {
    name: 'ag-grid-paged',
    names: '.ag-cell[col-id=naam]',
    over: '.ag-root-wrapper',
    clicks: [
      '.ag-paging-button[data-ref=btNext]',
      '.ag-header-cell[col-id=naam]',
      '.ag-paging-button[data-ref=btPrevious]',
    ],
  },
  {
    name: 'tabulator-frozen',
    names: '.tabulator-row .tabulator-cell[tabulator-field=naam]',
    over: '.tabulator-tableholder',
    clicks: ['.tabulator-col[tabulator-field=naam]', '.tabulator-col[tabulator-field=groep]'],
  },
  {
    name: 'datatables-paged',
    names: 'tbody td:nth-child(2)',
    over: 'tbody',
    clicks: ['.dt-paging-button.next', 'th:nth-child(2)', '.dt-paging-button.last'],
  },
  {
    name: 'datatables-scroller',
    names: '.dt-scroll-body tbody td:nth-child(2)',
    over: '.dt-scroll-body',
    clicks: ['.dt-scroll-head th:nth-child(2)'],
  },
];

/** Looks at every frame until all names in view have had a badge for a dozen (a wheel's turn lasts as long): how many badges were wrong on the way, and how many frames it took. A busy machine may take long; a badge that never comes is told after ten seconds. */
const LOOK = (names: string): string => `(async () => {
  const seen = { wrong: 0, frames: 0, badges: 0, without: [] };
  const edge = document.querySelector(${JSON.stringify(names)})?.closest('#grid, .dt-scroll-body, body').getBoundingClientRect();
  const end = performance.now() + 10_000;
  for (let still = 0; still < 12 && performance.now() < end; seen.frames++) {
    await new Promise((done) => requestAnimationFrame(done));
    document.dispatchEvent(new Event('lab-truth'));
    const { badges, wrong } = JSON.parse(document.documentElement.dataset.labTruth);
    seen.wrong += wrong;
    seen.badges = badges;
    seen.without = [...document.querySelectorAll(${JSON.stringify(names)})].filter((cell) => {
      const { top, bottom, height } = cell.getBoundingClientRect();
      return height > 0 && top > edge.top && bottom < edge.bottom && cell.textContent.trim() !== '' && cell.querySelectorAll('bzw-badge').length !== 1;
    }).map((cell) => cell.textContent);
    still = seen.without.length === 0 && badges > 0 ? still + 1 : 0;
  }
  return seen;
})()`;

export interface RideStep {
  readonly step: string;
  readonly wrong: number;
  readonly frames: number;
  readonly badges: number;
  readonly without: readonly string[];
}

/** Scrolls by a real mouse wheel, sorts and pages by real clicks; what was seen after each. */
export async function ride(page: Page, { names, over, clicks }: (typeof GRID_RIDES)[number]): Promise<RideStep[]> {
  const steps: RideStep[] = [];
  const look = async (step: string): Promise<void> => {
    steps.push({ step, ...((await page.evaluate(LOOK(names))) as Omit<RideStep, 'step'>) });
  };
  const wheel = async (by: number): Promise<void> => {
    const element = await page.$(over);
    const box = await element?.boundingBox();
    if (box == null) throw new Error(`No ${over}`);
    await page.mouse.move(box.x + 150, box.y + Math.min(120, box.height / 2));
    await page.mouse.wheel({ deltaY: by });
    await look(`wheel ${by}`);
  };
  await page.bringToFront();
  await look('at first');
  for (const by of [180, 640, -300]) await wheel(by);
  for (const selector of clicks) {
    await page.click(selector);
    await look(`click ${selector}`);
    await wheel(400);
  }
  return steps;
}
