import { resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * The modules of `src` with the imports that break a rule. Under TypeScript 7 dependency-cruiser sees nothing, and says nothing, unless
 * it parses with swc.
 */
export async function cruiseSource(forbidden: IForbiddenRuleType[]): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    baseDir: ROOT,
    parser: 'swc',
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/db/generated|local-slack/playground/page' },
    ruleSet: { forbidden },
  } as Parameters<typeof cruise>[1]);
  return output as ICruiseResult;
}
