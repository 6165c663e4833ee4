import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const resolveModule = createRequire(import.meta.url).resolve;
const FILES: Readonly<Record<string, [string, string]>> = {
  '/datatables.js': ['text/javascript', 'datatables.net/js/dataTables.min.js'],
  '/datatables.css': ['text/css', 'datatables.net-dt/css/dataTables.dataTables.min.css'],
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves these bodies under their names, as whole pages. */
export const servePages = async (pages: Readonly<Record<string, string>>): Promise<PageServer> => {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = FILES[path];
    const body = pages[path.slice(1)];
    if (file) response.setHeader('content-type', file[0]).end(readFileSync(resolveModule(file[1])));
    else if (body === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
};

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proef</title><link rel="icon" href="data:,">${body}`;

/** A DataTables page over a table of `count` invented pupils. */
export const dataTablesPage = (options: string, count = 60): string => `
<link rel="stylesheet" href="/datatables.css"><h2>Leerlingen</h2>
<table id="list" class="display"><thead>
<tr><th rowspan="2">Nr</th><th rowspan="2">Naam</th><th colspan="2">M5</th></tr>
<tr><th>Score</th><th>Niveau</th></tr></thead><tbody>
${Array.from({ length: count }, (_, n) => `<tr><td>${1000 + n}</td><td>Leerling ${String.fromCharCode(65 + (n % 26))}${n}</td><td>${100 + n},5</td><td>${'I'.repeat(1 + (n % 3))}</td></tr>`).join('')}
</tbody></table><script src="/datatables.js"></script>
<script>window.dt = new DataTable('#list', ${options});</script>`;
