import { done, failed } from '../core/problem.ts';
import type { ProfileAddition } from '../core/profile-addition.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { MappingFileProtocol } from '../messaging/mapping-protocol.ts';
import type { ColumnsFilePreview } from '../messaging/mapping-views.ts';
import { answerPath } from '../recognise/apply-answers.ts';
import { parseMappingFile, writeMappingFile } from '../recognise/mapping-file.ts';
import { additionKey, profileWith, refuseAddition } from '../recognise/profile-additions.ts';
import { PROFILES } from '../recognise/profiles.ts';
import { foldText } from '../recognise/text.ts';
import type { KeptAnswers, KeptColumnAnswer } from '../register/record-types.ts';
import { hostOf } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { answerKey } from './draft-answers.ts';
import { withAdditions } from './system-services.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof MappingFileProtocol>;

/** What people said of a system, out as a file and in from one. */
export function mappingFileServices(context: BackgroundContext): Services {
  return {
    'mapping.export': (of) =>
      withRegister(context, async ({ register, state }) => {
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        const systemOf = (host: string) => profileWith(`https://${host}`, kept.value.additions ?? []).id;
        const system = 'host' in of ? systemOf(of.host) : of.system;
        const said = kept.value.columns.filter(({ host }) =>
          'host' in of ? host === of.host : systemOf(host) === system,
        );
        const added = (kept.value.additions ?? []).filter((one) => one.system === system);
        // One heading of several sites of a system is one line.
        const columns = [
          ...new Map(
            said.filter((one) => mayLeave(one, state.school)).map((one) => [answerKey({ ...one, host: '' }), one]),
          ).values(),
        ];
        const additions = added.filter((one) => mayGo(one, state.school));
        if (columns.length + additions.length === 0) return failed({ code: 'not-found' });
        const leftOut = said.filter((one) => !mayLeave(one, state.school)).length + (added.length - additions.length);
        const fileName = `bezwaarwijzer-kolommen-${system}-${localDate(context.now())}.json`;
        const text = writeMappingFile({ system, columns, additions });
        return done({ fileName, text, columns: columns.length, additions: additions.length, leftOut });
      }),

    'mapping.preview-import': ({ text }) =>
      withRegister(context, async ({ register }) => {
        const file = parseMappingFile(text);
        if (!file.ok) return file;
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        const hosts = (await context.hosts.granted()).map(hostOf);
        return done(previewOf(file.value, kept.value, hosts));
      }),

    'mapping.import': ({ text, host, by }) =>
      withRegister(context, async ({ register }) => {
        const file = parseMappingFile(text);
        if (!file.ok) return file;
        const { columns, additions } = file.value;
        const hosts = (await context.hosts.granted()).map(hostOf);
        if (columns.length > 0 && (host === null || !hosts.includes(host))) return failed({ code: 'not-granted' });
        const on = localDate(context.now());
        let added = 0;
        const changed = await register.changeColumnAnswers((kept) => {
          // What this school said itself is not overruled by another.
          const known = new Set(kept.columns.map(answerKey));
          const fresh = new Map<string, KeptColumnAnswer>();
          for (const column of columns) {
            const said = { ...column, host: host ?? '', by, on };
            if (!known.has(answerKey(said))) fresh.set(answerKey(said), said);
          }
          const useful = additions.filter((one) => refuseAddition(one) === null).map((one) => ({ ...one, by, on }));
          const more = withAdditions(kept, useful);
          added = fresh.size + (more.additions?.length ?? 0) - (kept.additions?.length ?? 0);
          return added === 0 ? kept : { ...more, columns: [...kept.columns, ...fresh.values()] };
        });
        if (!changed.ok) return changed;
        if (added > 0) await context.announce();
        return done({ added, known: columns.length + additions.length - added });
      }),
  };
}

function previewOf(
  { system, columns, additions }: Parameters<typeof writeMappingFile>[0],
  kept: KeptAnswers,
  hosts: readonly string[],
): ColumnsFilePreview {
  const answers = new Set(kept.columns.map(answerKey));
  const known = new Set((kept.additions ?? []).map(additionKey));
  const profile = PROFILES.find(({ id }) => id === system) ?? null;
  // What the file says of sites counts for the choice of one; it is taken in with it, or not at all.
  const all = [...(kept.additions ?? []), ...additions.filter((one) => refuseAddition(one) === null)];
  const fitting = hosts.filter((host) => profileWith(`https://${host}`, all).id === system);
  const stateOf = (one: ProfileAddition): ColumnsFilePreview['additions'][number]['state'] => {
    const refused = refuseAddition(one);
    if (refused === 'ruled-out' || refused === 'no-such-system') return 'ruled-out';
    return refused === 'known' || known.has(additionKey(one)) ? 'known' : 'new';
  };
  return {
    system: profile === null || profile.id === 'generic' ? null : profile.system,
    unconfirmed: profile === null || profile.confirmedOn === null,
    provider: profile?.provider ?? null,
    columns: columns.map((column) => ({
      ...column,
      knownOn: hosts.filter((host) => answers.has(answerKey({ ...column, host, by: '', on: '' }))),
    })),
    additions: additions.map((addition) => ({ addition, state: stateOf(addition) })),
    hosts,
    likelyHost: fitting.length === 1 ? (fitting[0] ?? null) : null,
  };
}

interface School {
  readonly name: string;
  readonly brin: string;
}

/** A heading may hold a number of somebody, or the school's own name: then it stays here. So does what is of one moment. */
const mayLeave = (answer: KeptColumnAnswer, school: School): boolean =>
  answer.moment === null && isNobodys(answerPath(answer), school);

/** Many schools have a site of their own, with a word of their name in it. */
const mayGo = (one: ProfileAddition, school: School): boolean => {
  if (one.kind !== 'host') return isNobodys(foldText(one.kind === 'word' ? one.header : one.text), school);
  const words = foldText(school.name)
    .split(' ')
    .filter((word) => word.length > 3);
  return isNobodys(foldText(one.host), school) && words.every((word) => !one.host.includes(word));
};

function isNobodys(text: string, { name, brin }: School): boolean {
  const names = [name, brin].map(foldText).filter((one) => one !== '');
  const compact = text.replaceAll(' ', '');
  return (
    !/\d{5}/.test(compact) && names.every((one) => !text.includes(one) && !compact.includes(one.replaceAll(' ', '')))
  );
}
