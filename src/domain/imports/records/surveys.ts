import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import { isOnScale, type SURVEY_SCALES } from '../../survey-scales.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { StagedRow } from '../row-reader.ts';
import type { RecordKind } from './record-kind.ts';
import { CASE, CUSTOMER, choicesWith, idColumn, instantColumn, PRODUCT, textColumn } from './shared-columns.ts';

/** Answers to surveys. */
export const SURVEYS: RecordKind = {
  table: 'survey_responses',
  at: 'at',
  identity: ['kind', 'at', 'product_id'],
  settle: checkScore,
  columns: [
    idColumn({
      en: ['response id', 'answer id', 'survey id', 'feedback id'],
      zh: ['问卷编号', '回答编号', '评价编号'],
    }),
    CUSTOMER,
    {
      ...{ key: 'kind', label: { en: 'Survey', zh: '问卷' }, value: 'choice', stored: 'kind', required: true },
      synonyms: {
        en: ['survey kind', 'survey type', 'survey name', 'type', 'metric'],
        zh: ['问卷类型', '调查类型', '评价类型', '类型', '指标'],
      },
      choices: choicesWith(EVENT_KIND_TABLE.surveys.texts.kind.choices, {
        csat: ['customer satisfaction', 'satisfaction survey', '客户满意度', '满意度调查'],
        nps: ['net promoter score', 'recommendation', '净推荐', '推荐意愿'],
        ces: ['customer effort score', 'effort score', '客户费力度', '省力度', '易用度'],
      }),
    },
    {
      ...{ key: 'score', label: { en: 'Score', zh: '分数' }, value: 'integer', stored: 'score', required: true },
      synonyms: { en: ['rating', 'answer', 'points', 'value', 'stars'], zh: ['评分', '得分', '打分', '星级'] },
    },
    {
      ...instantColumn(
        'at',
        { en: 'Date', zh: '时间' },
        {
          en: [
            'time',
            'timestamp',
            'answered at',
            'responded at',
            'submitted at',
            'created at',
            'response date',
            'survey date',
            'answer date',
          ],
          zh: ['日期', '回答时间', '提交时间', '填写时间', '评价时间', '创建时间', '调查日期'],
        },
      ),
      required: true,
    },
    textColumn(
      'comment',
      { en: 'Comment', zh: '评论' },
      { en: ['comments', 'text', 'feedback', 'verbatim'], zh: ['评价', '意见', '反馈', '留言', '评价内容'] },
    ),
    PRODUCT,
    CASE,
  ],
};

function checkScore({ kind, score }: StagedRow<string>): Refusal | undefined {
  const isGood = isOnScale(kind as keyof typeof SURVEY_SCALES, Number(score));
  return isGood ? undefined : refuse('bad_score', `${kind}: ${score}`);
}
