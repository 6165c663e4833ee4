import { createServer } from 'node:http';

export interface ServedSchool {
  /** Two systems: one address each. */
  readonly origins: { readonly own: string; readonly foreign: string };
  /** What is at this path from now on. */
  put(path: string, html: string): void;
  close(): Promise<void>;
}

/** Pages of a school on loopback, which may be others for every delivery. */
export const serveSchool = async (): Promise<ServedSchool> => {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    // A browser asks for an icon by itself, and complains where there is none.
    response.writeHead(html === undefined ? 204 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origins: { own: `http://127.0.0.1:${port}`, foreign: `http://localhost:${port}` },
    put: (path, html) => void pages.set(path, html),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
};
