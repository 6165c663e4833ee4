import { failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { BackgroundContext } from './context.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'objection.preview-import' | 'objection.import'>;

export function importServices(context: BackgroundContext): Services {
  return {
    'objection.preview-import': () => withRegister(context, async () => failed({ code: 'list-empty' })),
    'objection.import': () => withRegister(context, async () => failed({ code: 'list-stale' })),
  };
}
