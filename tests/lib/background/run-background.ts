import { parse } from 'csv-parse/sync';
import { collectTables } from '../../../entrypoints/lvs.content/collect-tables.ts';
import { accountServices } from '../../../lib/background/account-services.ts';
import { asideServices } from '../../../lib/background/aside-services.ts';
import { asksFirst } from '../../../lib/background/asks-first.ts';
import { assessPage } from '../../../lib/background/assess-page.ts';
import { backupServices } from '../../../lib/background/backup-services.ts';
import { captureServices } from '../../../lib/background/capture-services.ts';
import { collectPage } from '../../../lib/background/collect-page.ts';
import { collectionFileServices } from '../../../lib/background/collection-file-services.ts';
import { collectionServices } from '../../../lib/background/collection-services.ts';
import { comparisonServices } from '../../../lib/background/comparison-services.ts';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import { deliveryServices } from '../../../lib/background/delivery-services.ts';
import { entryServices } from '../../../lib/background/entry-services.ts';
import { eraseServices } from '../../../lib/background/erase-services.ts';
import { exportServices } from '../../../lib/background/export-services.ts';
import { fileServices } from '../../../lib/background/file-services.ts';
import { importServices } from '../../../lib/background/import-services.ts';
import { informingServices } from '../../../lib/background/informing-services.ts';
import { keyServices } from '../../../lib/background/key-services.ts';
import { mappingServices } from '../../../lib/background/mapping-services.ts';
import { matchingServices } from '../../../lib/background/matching-services.ts';
import { objectionServices } from '../../../lib/background/objection-services.ts';
import { openRow } from '../../../lib/background/open-row.ts';
import { pageServices } from '../../../lib/background/page-services.ts';
import { pastDeliveryServices } from '../../../lib/background/past-deliveries.ts';
import { preferenceServices } from '../../../lib/background/preference-services.ts';
import { pupilServices } from '../../../lib/background/pupil-services.ts';
import { registerServices } from '../../../lib/background/register-services.ts';
import { schoolServices } from '../../../lib/background/school-services.ts';
import { statementServices } from '../../../lib/background/statement-services.ts';
import { taskServices } from '../../../lib/background/task-services.ts';
import { tieServices } from '../../../lib/background/tie-services.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { createDispatcher } from '../../../lib/messaging/dispatch.ts';
import type {
  CollectReply,
  PageProtocol,
  PageReply,
  PageRequest,
  TabProtocol,
} from '../../../lib/messaging/protocol.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { unzip } from '../../zip/unzip.ts';
import { KDF, KEK, SCHOOL, seededBytes, valueIn } from '../register/register-fixture.ts';
import { memoryContext } from './memory-context.ts';

const ORIGIN = 'https://lvs.example';
const EXTENSION = 'chrome-extension://bezwaarwijzer';

/** Where a page is, and of which school year it says that it is (null: it names none). */
export interface ShownOn {
  readonly origin?: string;
  readonly schoolYear?: string | null;
}

/**
 * The real handlers behind the real dispatcher, on a browser made of memory. Unless `informs` is false, the parents of every
 * pupil were told long ago, as at a school that is ready to deliver.
 */
export function runBackground(seed: string, { informs = true }: { readonly informs?: boolean } = {}) {
  const { context: memory, clock } = memoryContext();
  const randomBytes = seededBytes(seed);
  const context: BackgroundContext = {
    ...memory,
    get register() {
      return { ...memory.register, randomBytes };
    },
    randomId: () => Buffer.from(randomBytes(16)).toString('hex'),
  };
  const dispatch = createDispatcher(
    {
      'tab.assess': (request, sender) => assessPage(context, request, sender),
      'tab.collect': (request, sender) => collectPage(context, request, sender),
      'tab.asks-first': async ({ tableId }, { tabId }) =>
        (await asksFirst(context, { tabId, tableId })) === null ? null : { asks: true },
      'tab.open-row': (request, sender) => openRow(context, request, sender),
      'tab.load-part': async () => true,
      'tab.open-page': async () => null,
    },
    {
      ...registerServices(context),
      ...schoolServices(context),
      ...keyServices(context),
      ...backupServices(context),
      ...objectionServices(context),
      ...entryServices(context),
      ...taskServices(context),
      ...preferenceServices(context),
      ...comparisonServices(context),
      ...pupilServices(context),
      ...eraseServices(context),
      ...exportServices(context),
      ...statementServices(context),
      ...importServices(context),
      ...fileServices(context),
      ...deliveryServices(context),
      ...pastDeliveryServices(context),
      ...accountServices(context),
      ...collectionServices(context),
      ...collectionFileServices(context),
      ...collectionServices(context),
      ...collectionFileServices(context),
      ...matchingServices(context),
      ...asideServices(context),
      ...informingServices(context),
      ...tieServices(context),
      ...pageServices(context),
      ...mappingServices(context),
      ...captureServices(context),
    },
    {
      extensionId: 'ours',
      extensionOrigin: EXTENSION,
      isGranted: async () => true,
      onClosedOff: async () => undefined,
    },
  );
  const facts = { origin: ORIGIN, path: '/', title: 'LVS', headings: ['Schooljaar 2026-2027'], labels: ['BRIN 99XX'] };
  const page = { id: 'ours', frameId: 0, tab: { id: 1 }, url: `${ORIGIN}/`, origin: ORIGIN };
  const shown = ({ origin = ORIGIN, schoolYear = '2026-2027' }: ShownOn) => ({
    facts: { ...facts, origin, headings: schoolYear === null ? [] : [`Schooljaar ${schoolYear}`] },
    sender: { ...page, url: `${origin}/`, origin },
  });
  const tick = () => {
    clock.now = new Date(clock.now.getTime() + 1000);
  };

  const ask = async <K extends keyof PageProtocol>(type: K, request: PageRequest<K>): Promise<PageReply<K>> => {
    tick();
    if (informs && type === 'delivery.preview') await informAll(context);
    const reply = await dispatch({ type, request }, { id: 'ours', url: `${EXTENSION}/app.html` });
    if (typeof reply === 'object' && reply !== null && 'refused' in reply) throw new Error(`${type}: ${reply.refused}`);
    return reply as PageReply<K>;
  };
  return {
    context,
    clock,
    ask,
    unlock: () => ask('register.unlock', { kek: toBase64(KEK) }),
    create: (school = SCHOOL) =>
      ask('register.create', { kek: toBase64(KEK), kdf: KDF, school, replacesMissing: false }),
    /** "Add to delivery" on a page with this one table. */
    async collect(table: TableSnapshot, on: ShownOn = {}): Promise<CollectReply> {
      tick();
      const { facts: says, sender } = shown(on);
      return (await dispatch(
        { type: 'tab.collect', request: { facts: says, tables: [table] } },
        sender,
      )) as CollectReply;
    },
    /** What the badges of that page would say, row by row: `none-known/decided`. */
    async badges(table: TableSnapshot, on: ShownOn = {}): Promise<string[]> {
      tick();
      const { facts: says, sender } = shown(on);
      const reply = await dispatch({ type: 'tab.assess', request: { facts: says, tables: [table] } }, sender);
      const standings = (reply as TabProtocol['tab.assess']['reply']).tables[0]?.standings;
      return table.rows.map(({ id }) => `${standings?.[id]?.standing}/${standings?.[id]?.reason}`);
    },
    /** The same by the page's own script, which takes as many messages as the table needs. */
    collectLong(table: TableSnapshot): Promise<CollectReply | null> {
      return collectTables([table], facts, async (type, request) => {
        tick();
        return (await dispatch({ type, request }, page)) as TabProtocol[typeof type]['reply'];
      });
    },
    /** A click on a badge: the panel is about this row from now on. Gives its token. */
    async openRow(table: TableSnapshot, rowId: string): Promise<string> {
      await dispatch({ type: 'tab.open-row', request: { facts, table, rowId } }, page);
      const target = valueIn(await ask('panel.target', {}));
      if (target === null) throw new Error('no row in the panel');
      return target.token;
    },
    /** The saved file, pulled as the page does. */
    async pull(receiptId: string): Promise<Buffer> {
      const chunks: Buffer[] = [];
      for (let offset = 0, total = 1; offset < total; ) {
        const chunk = valueIn(await ask('delivery.chunk', { receiptId, offset }));
        const bytes = Buffer.from(chunk.base64, 'base64');
        chunks.push(bytes);
        offset += bytes.length;
        total = chunk.total;
      }
      return Buffer.concat(chunks);
    },
  };
}
export type Background = ReturnType<typeof runBackground>;

export interface ReadDelivery {
  readonly pupils: readonly Readonly<Record<string, string>>[];
  readonly results: readonly Readonly<Record<string, string>>[];
  /** Everything that the zip holds, unpacked. */
  readonly text: string;
}
export async function readDelivery(zip: Buffer): Promise<ReadDelivery> {
  const members = await unzip(zip);
  const table = (end: string): Record<string, string>[] => {
    const found = [...members].find(([name]) => name.endsWith(end));
    if (!found) throw new Error(`no ${end} in the zip`);
    return parse(found[1], { columns: true, delimiter: ';', bom: true });
  };
  const text = [...members].map(([name, bytes]) => `${name}\n${bytes.toString('utf8')}`).join('\n');
  return { pupils: table('-pupils.csv'), results: table('-results.csv'), text };
}

async function informAll(context: BackgroundContext): Promise<void> {
  const register = await openRegister(context.register);
  const state = register.ok ? await register.value.readState() : null;
  if (!register.ok || state === null || !state.ok) return;
  const pupilIds = [...state.value.pupils.keys()].filter((id) => !state.value.records.informedOn.has(id));
  if (pupilIds.length === 0) return;
  const told = { informedOn: '2020-09-01', objectBy: '2020-09-15', by: 'Test' } as const;
  valueIn(await register.value.append([{ type: 'parents-informed', pupilIds, ...told }]));
}
