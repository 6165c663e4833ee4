import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { MappingFileProtocol } from '../messaging/mapping-protocol.ts';
import { answerPath } from '../recognise/apply-answers.ts';
import { parseMappingFile, writeMappingFile } from '../recognise/mapping-file.ts';
import { profileFor } from '../recognise/profiles.ts';
import { foldText } from '../recognise/text.ts';
import type { KeptColumnAnswer } from '../register/record-types.ts';
import { hostOf } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { answerKey } from './draft-answers.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof MappingFileProtocol>;

/** What people said of a system's columns, out as a file and in from one. */
export function mappingFileServices(context: BackgroundContext): Services {
  return {
    'mapping.export': ({ host }) =>
      withRegister(context, async ({ register, state }) => {
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        const ofHost = kept.value.columns.filter((one) => one.host === host);
        const columns = ofHost.filter((one) => mayLeave(one, state.school));
        if (columns.length === 0) return failed({ code: 'not-found' });
        const system = profileFor(`https://${host}`).id;
        const fileName = `bezwaarwijzer-kolommen-${system}-${localDate(context.now())}.json`;
        const text = writeMappingFile({ system, columns });
        return done({ fileName, text, columns: columns.length, leftOut: ofHost.length - columns.length });
      }),

    'mapping.preview-import': ({ text }) =>
      withRegister(context, async () => {
        const file = parseMappingFile(text);
        if (!file.ok) return file;
        const { system, columns } = file.value;
        const hosts = (await context.hosts.granted()).map(hostOf);
        const fitting = hosts.filter((host) => profileFor(`https://${host}`).id === system);
        return done({ columns: [...columns], hosts, likelyHost: fitting.length === 1 ? (fitting[0] ?? null) : null });
      }),

    'mapping.import': ({ text, host, by }) =>
      withRegister(context, async ({ register }) => {
        const file = parseMappingFile(text);
        if (!file.ok) return file;
        const hosts = (await context.hosts.granted()).map(hostOf);
        if (!hosts.includes(host)) return failed({ code: 'not-granted' });
        const on = localDate(context.now());
        let added = 0;
        const changed = await register.changeColumnAnswers((kept) => {
          // What this school said itself is not overruled by another.
          const known = new Set(kept.columns.map(answerKey));
          const fresh = new Map<string, KeptColumnAnswer>();
          for (const column of file.value.columns) {
            const said = { ...column, host, by, on };
            if (!known.has(answerKey(said))) fresh.set(answerKey(said), said);
          }
          added = fresh.size;
          return added === 0 ? kept : { ...kept, columns: [...kept.columns, ...fresh.values()] };
        });
        if (!changed.ok) return changed;
        if (added > 0) await context.announce();
        return done({ added, known: file.value.columns.length - added });
      }),
  };
}

/** A heading may hold a number of somebody, or the school's own name: then it stays here. So does what is of one moment. */
function mayLeave(answer: KeptColumnAnswer, school: { readonly name: string; readonly brin: string }): boolean {
  if (answer.moment !== null) return false;
  const path = answerPath(answer);
  const names = [school.name, school.brin].map(foldText).filter((name) => name !== '');
  return !/\d{5}/.test(path.replaceAll(' ', '')) && names.every((name) => !path.includes(name));
}
