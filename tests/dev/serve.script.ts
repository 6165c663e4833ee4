import { createServer } from 'wxt';

/* Started by dev-server.ts, with the browser and the project's directory; says when everything is built. */
const [browser = 'chrome', root = '.'] = process.argv.slice(2);
// Also where whoever started us was killed and could not end us.
process.once('disconnect', () => process.exit());
const server = await createServer({ browser, root });
await server.start();
process.send?.('built');
