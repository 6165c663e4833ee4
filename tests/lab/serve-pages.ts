import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { LabPage } from './find-pages.ts';

export interface ServedPages {
  urlOf(page: LabPage): string;
  close(): Promise<void>;
}

/** Without a charset: a page says itself in what it was written, as it did where it was saved. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves the folders of saved pages on loopback, bytes as they are. All from one address: the pages of one run are those of
 * one system, in which a pupil number means the same child everywhere.
 */
export async function servePages(pages: readonly LabPage[]): Promise<ServedPages> {
  const folders = [...new Set(pages.flatMap(({ from }) => ('folder' in from ? [from.folder] : [])))];
  const server = createServer((request, response) => void answer(request, response, folders));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    urlOf: ({ from }) =>
      'url' in from
        ? from.url
        : `http://127.0.0.1:${port}/${folders.indexOf(from.folder)}/${encodeURIComponent(from.file)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, folders: readonly string[]): Promise<void> {
  const found = fileFor(request, folders);
  const bytes = found === null ? null : await readFile(found).catch(() => null);
  if (found === null || bytes === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(found).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
}

/** `/0/css/own.css` in the first folder; an absolute `/css/own.css` in the folder of the page that asks for it. */
function fileFor(request: IncomingMessage, folders: readonly string[]): string | null {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const [, number, inside] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
    const asking = /^\/(\d+)\//.exec(new URL(request.headers.referer ?? '', 'http://127.0.0.1').pathname)?.[1];
    const folder = folders[Number(number ?? asking)];
    if (folder === undefined) return null;
    const file = join(folder, inside ?? path);
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    return null;
  }
}
