import type { PageProtocol, PageReply, PageRequest } from '../../../lib/messaging/protocol.ts';

/** The background as the pages see it: one answer for each message. */
export type Handlers = { readonly [K in keyof PageProtocol]: (request: PageRequest<K>) => PageReply<K> };
