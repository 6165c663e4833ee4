export { x } from './lib/page/x.ts';
