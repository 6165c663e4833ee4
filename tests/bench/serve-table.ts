import { createServer } from 'node:http';

export interface TableServer {
  readonly url: string;
  close(): Promise<void>;
}

const COLUMNS = 20;

/**
 * `/1000`: a pupil list of so many rows; `/still`: a page without any table; `/clock`: the same, with a clock that ticks
 * a hundred times a second.
 */
export const serveTable = async (): Promise<TableServer> => {
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? '';
    const body = path === 'still' ? STILL : path === 'clock' ? CLOCK : writeTable(Number(path));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
};

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Lijst</title><link rel="icon" href="data:,">${body}`;

const writeTable = (rows: number): string => {
  const line = (tag: string, text: (x: number) => string): string =>
    `<tr>${Array.from({ length: COLUMNS }, (_, x) => `<${tag}>${text(x)}</${tag}>`).join('')}</tr>`;
  const body = Array.from({ length: rows }, (_, y) => line('td', (x) => (x === 1 ? `Leerling ${y}` : `${y}.${x}`)));
  return page(`<style>td, th { padding: 2px 6px; white-space: nowrap; font: 13px sans-serif }</style>
<table><thead>${line('th', (x) => (x === 1 ? 'Naam' : `Kop ${x}`))}</thead><tbody>${body.join('\n')}</tbody></table>`);
};

const NO_TABLES = `<h1>Start</h1>${'<section><p>Tekst</p><p>Meer <b>tekst</b></p></section>'.repeat(400)}
<p>Het is <span id="klok">10:00:00</span></p><p class="dubbel">:</p>`;
const STILL = page(NO_TABLES);
const CLOCK = page(`${NO_TABLES}<script>
let tick = 0;
const klok = document.getElementById('klok');
setInterval(() => { klok.textContent = '10:00:' + (tick++ % 60); document.querySelector('.dubbel').classList.toggle('aan'); }, 10);
</script>`);
