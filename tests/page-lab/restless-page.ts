/*
 * A list that its page changes in every way that pages have: by turns in one go, several in one frame, and over frames.
 * `restless(seed, steps)` in the page answers how often a badge was there, and how often it was another child's: right
 * after the observers had their turn, in the frame before it is drawn, and after it.
 */
const restless = async (seed: number, steps: number): Promise<{ badges: number; wrong: number; kinds: string[] }> => {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const body = document.querySelector('tbody');
  if (body === null) throw new Error('no list');
  const rows = (): HTMLTableRowElement[] => [...body.rows];
  const one = (): HTMLTableRowElement => {
    const all = rows();
    return all[random(all.length)] ?? body.insertRow();
  };
  const write = (row: HTMLTableRowElement, n: number): void => {
    for (const [at, text] of [`${n}`, `Kind ${n}`, `${n % 50}`].entries()) {
      const cell = row.cells[at] ?? row.insertCell();
      if (cell.firstChild instanceof Text) cell.firstChild.data = text;
      else cell.prepend(text);
    }
  };
  const pool: HTMLTableRowElement[] = [];
  const acts: Record<string, () => void> = {
    text: () => {
      const { firstChild } = one().cells[0] ?? {};
      if (firstChild instanceof Text) firstChild.data = String(random(9000));
    },
    recycle: () => write(one(), random(9000)),
    recycleAll: () => {
      for (const row of rows()) write(row, random(9000));
    },
    move: () => body.append(one()),
    sort: () => body.append(...rows().sort((a, b) => (a.textContent ?? '').localeCompare(b.textContent ?? ''))),
    swapContents: () => {
      const [a, b] = [one(), one()];
      const [mine, theirs] = [[...a.cells], [...b.cells]];
      if (a !== b) {
        a.replaceChildren(...theirs);
        b.replaceChildren(...mine);
      }
    },
    swapNames: () => {
      const [a, b] = [one().cells[1], one().cells[1]];
      if (a && b && a !== b) {
        const mine = [...a.childNodes];
        a.replaceChildren(...b.childNodes);
        b.replaceChildren(...mine);
      }
    },
    copy: () => {
      const twin = one().cloneNode(true);
      body.prepend(twin);
      if (twin instanceof HTMLTableRowElement) write(twin, random(9000));
    },
    redraw: () => {
      const row = one();
      row.innerHTML = `<td>${random(9000)}</td><td>Kind</td><td>1</td>`;
    },
    redrawAll: () => {
      body.innerHTML = Array.from({ length: 12 }, () => {
        const n = random(9000);
        return `<tr><td>${n}</td><td>Kind ${n}</td><td>${n % 50}</td></tr>`;
      }).join('');
    },
    classes: () => one().classList.toggle('over'),
    detach: () => {
      const row = one();
      if (body.rows.length > 4) {
        row.remove();
        pool.push(row);
      }
    },
    /** Changed while nobody can watch it. */
    comeBack: () => {
      const row = pool.pop();
      if (row === undefined) return;
      write(row, random(9000));
      body.append(row);
    },
  };
  const kinds = Object.keys(acts);
  const seen = { badges: 0, wrong: 0, kinds: [] as string[] };
  const look = (name: string, moment: string): void => {
    document.dispatchEvent(new Event('lab-truth'));
    const { badges, wrong } = JSON.parse(document.documentElement.dataset.labTruth ?? '{}');
    seen.badges += badges;
    seen.wrong += wrong;
    if (wrong > 0) seen.kinds.push(`${name} ${moment}`);
  };
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  for (let step = 0; step < steps; step += 1) {
    const names = Array.from({ length: 1 + random(3) }, () => kinds[random(kinds.length)] ?? 'text');
    for (const name of names) acts[name]?.();
    await Promise.resolve();
    look(names.join('+'), 'at once');
    if (random(3) === 0) continue;
    await frame();
    look(names.join('+'), 'before the frame is drawn');
    await frame();
    look(names.join('+'), 'a frame later');
  }
  return seen;
};

export const restlessPage = `<table><thead><tr><th>Nr</th><th>Naam</th><th>Score</th></tr></thead><tbody>${Array.from(
  { length: 12 },
  (_, n) => `<tr><td>${1000 + n}</td><td>Kind ${1000 + n}</td><td>${n}</td></tr>`,
).join('')}</tbody></table><script>window.restless = ${restless.toString()};</script>`;
