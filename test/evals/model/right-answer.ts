import type { ToolCall } from '../../../src/domain/answer.ts';
import type { ModelScript } from '../../support/model/model-script.ts';
import { perfectModel } from '../../support/model/perfect-model.ts';
import type { AcceptableCall, ModelCase } from './model-case.ts';

/** A call with the first value that each input may have. */
export function rightCall({ tool, input }: AcceptableCall): ToolCall {
  const given = Object.entries(input).flatMap(([key, acceptable]) => {
    const value = acceptable === 'any' ? null : acceptable[0];
    return value === null ? [] : [[key, value] as const];
  });
  return { tool, input: Object.fromEntries(given) };
}

/** The script of a model that does a case as it is to be done. */
export function rightScript(wanted: ModelCase): ModelScript {
  const isChinese = wanted.locale === 'zh';
  if ('ways' in wanted) {
    return perfectModel({
      rounds: [wanted.ways[0]!.map(rightCall)],
      reading: isChinese ? '请看结果。' : 'Here it is.',
    });
  }
  const word = wanted.asks?.[0] ?? '';
  return [{ text: isChinese ? `请问${word}是指什么？` : `What do you mean by ${word}?` }];
}
