import type { LineFault, LineProblem, LineRemark } from '../../lib/core/objection-list.ts';
import { formatNumber, listOf } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { useTranslator } from '../language.tsx';
import { groupLines, type LineGroup } from './group-lines.ts';

/** So many line numbers are of use; the rest is a number. */
const LINES_SHOWN = 12;

interface Props<Code extends string> {
  readonly label: string;
  readonly problems: readonly LineProblem<Code>[];
  readonly say: (code: Code) => string;
}

/** "Regel 7 en 12 · kolom “datum”", and what is wrong there. */
function GroupedLines<Code extends string>({ label, problems, say }: Props<Code>) {
  const t = useTranslator();
  return (
    <ul className="list" aria-label={label}>
      {groupLines(problems).map((group) => (
        <li key={group.key}>
          <p className="label">{whereText(t, group)}</p>
          <p className="small">{say(group.code)}</p>
        </li>
      ))}
    </ul>
  );
}

function whereText(t: Translator, { lines, column }: LineGroup<string>): string {
  const shown = lines.slice(0, LINES_SHOWN).map(String);
  const more = lines.length - shown.length;
  const all = more > 0 ? [...shown, t('importList.andMore', { n: formatNumber(t, more) })] : shown;
  const where = t('importList.line', { count: lines.length, lines: listOf(t, all) });
  return column === null ? where : t('importList.inColumn', { lines: where, column });
}

export function LineFaults({ problems }: { readonly problems: readonly LineProblem[] }) {
  const t = useTranslator();
  const say = (code: LineFault) => t(`importList.fault.${code}`);
  return <GroupedLines label={t('importList.refusedList')} problems={problems} say={say} />;
}

export function LineRemarks({ remarks }: { readonly remarks: readonly LineProblem<LineRemark>[] }) {
  const t = useTranslator();
  const say = (code: LineRemark) => t(`importList.remark.${code}`);
  return <GroupedLines label={t('importList.remarksTitle')} problems={remarks} say={say} />;
}
