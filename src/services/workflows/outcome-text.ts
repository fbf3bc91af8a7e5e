import type { Bilingual } from '../../domain/locale.ts';
import type { ActionResult } from '../../domain/workflows/action-result.ts';
import type { FiringOutcome } from '../../domain/workflows/decide-firings.ts';

/** What came of an occurrence, in a table. */
export const OUTCOME_TEXT: Readonly<Record<FiringOutcome, Bilingual>> = {
  fired: { en: 'fired', zh: '已触发' },
  condition: { en: 'held back: its condition did not hold', zh: '未触发：不满足条件' },
  reentry: { en: 'held back: the same customer too soon', zh: '未触发：同一客户间隔太短' },
  limit: { en: 'held back: limit of the day', zh: '未触发：已达当天上限' },
  loop: { en: 'stopped: it would have set itself off', zh: '已停止：会再次触发自身' },
};

const ACTION_TEXT: Readonly<Record<ActionResult['do'], Bilingual>> = {
  follow_up: { en: 'follow-up', zh: '跟进' },
  draft: { en: 'draft', zh: '草稿' },
  tag: { en: 'tag', zh: '标签' },
  assign_owner: { en: 'owner', zh: '负责人' },
  notify: { en: 'notice', zh: '通知' },
  webhook: { en: 'webhook', zh: 'webhook' },
};

const STATE_TEXT: Readonly<Record<ActionResult['state'], Bilingual>> = {
  done: { en: 'done', zh: '已完成' },
  waiting: { en: 'waiting', zh: '等待中' },
  refused: { en: 'not possible', zh: '无法执行' },
  failed: { en: 'failed', zh: '失败' },
};

/** What came of an action, in a table: "follow-up 12: done", "webhook: waiting (503)". */
export function resultText(result: ActionResult): Bilingual {
  const [action, state] = [ACTION_TEXT[result.do], STATE_TEXT[result.state]];
  const made = result.state === 'done' && result.made !== undefined && result.do !== 'notify' ? result.made : null;
  const why =
    result.state === 'refused' ? result.reason : 'failure' in result && result.failure ? result.failure : null;
  return {
    en: `${action.en}${made === null ? '' : ` ${made}`}: ${state.en}${why ? ` (${why.en})` : ''}`,
    zh: `${action.zh}${made === null ? '' : ` ${made}`}：${state.zh}${why ? `（${why.zh}）` : ''}`,
  };
}
