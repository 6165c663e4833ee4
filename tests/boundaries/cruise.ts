import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

interface Config {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: object };
}
const loaded: Config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

export const RULES = loaded.forbidden;

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** What to do about it. */
  readonly advice: string;
}

/** Runs the import rules over some directories, as if `baseDir` were the root of the project. */
export const findViolations = async (directories: readonly string[], baseDir = process.cwd()): Promise<Violation[]> => {
  const ruleSet = { forbidden: loaded.forbidden } as IFlattenedRuleSet;
  const { output } = await cruise(
    [...directories],
    { ...loaded.options, ruleSet, validate: true, baseDir },
    loaded.options.enhancedResolveOptions,
    { tsConfig: extractTsConfig('tsconfig.json') },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    advice: RULES.find(({ name }) => name === rule.name)?.comment ?? '',
  }));
};
