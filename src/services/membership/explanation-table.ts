import type { Cell, TableAnswer } from '../../domain/answer.ts';
import type { Explanation } from '../../domain/rule/explain.ts';
import type { Reader } from '../population/reader.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { valueText } from './value-text.ts';

export type ExplainScene = { reader: Reader; resolved: ResolvedConditions };

/** The tree of an explanation, one part a line, with what the customer has, what is asked for, and whether it holds. */
export function explanationTable(explanation: Explanation, scene: ExplainScene): TableAnswer {
  const words = WORDS[scene.reader.locale];
  const rows = rowsOf(explanation, 0, scene);
  return {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'condition', label: words.condition, type: 'text' },
      { key: 'actual', label: words.actual, type: 'text' },
      { key: 'threshold', label: words.threshold, type: 'text' },
      { key: 'holds', label: words.holds, type: 'text' },
    ],
    rows,
    total: rows.length,
  };
}

/** A rule in the reader's words. */
export function conditionText(rule: Explanation['rule'], { reader, resolved }: ExplainScene): string {
  return resolvedRuleText({ ...resolved, rule }, reader).rule ?? '';
}

function rowsOf(explanation: Explanation, depth: number, scene: ExplainScene): Cell[][] {
  const { reader } = scene;
  const words = WORDS[reader.locale];
  // Spaces at the beginning of a cell are lost in some fronts.
  const indent = '· '.repeat(depth);
  const verdict = explanation.passes ? words.passes : words.fails;
  const group = (title: string, detail: string | null) => [`${indent}${title}`, detail, null, verdict];
  switch (explanation.part) {
    case 'condition': {
      const { rule, actual, threshold } = explanation;
      const condition = `${indent}${conditionText(rule, scene)}`;
      return [[condition, valueText(actual, reader), valueText(threshold, reader), verdict]];
    }
    case 'not':
      return [group(words.not, null), ...rowsOf(explanation.of, depth + 1, scene)];
    case 'segment':
      return [group(conditionText(explanation.rule, scene), null), ...rowsOf(explanation.of, depth + 1, scene)];
    default: {
      const { part, parts, passing } = explanation;
      const heading = group(words[part], words.passing(passing, parts.length));
      return [heading, ...parts.flatMap((each) => rowsOf(each, depth + 1, scene))];
    }
  }
}

const WORDS = {
  en: {
    title: 'Condition by condition',
    condition: 'Condition',
    actual: 'Has',
    threshold: 'Asked for',
    holds: 'Holds?',
    passes: '✓ yes',
    fails: '✗ no',
    all: 'all of:',
    any: 'any of:',
    not: 'not:',
    passing: (passing: number, of: number) => `${passing} of ${of} hold`,
  },
  zh: {
    title: '逐项说明',
    condition: '条件',
    actual: '实际值',
    threshold: '要求',
    holds: '是否满足',
    passes: '✓ 是',
    fails: '✗ 否',
    all: '全部满足：',
    any: '满足任一：',
    not: '不满足：',
    passing: (passing: number, of: number) => `${of} 项中 ${passing} 项满足`,
  },
} as const;
