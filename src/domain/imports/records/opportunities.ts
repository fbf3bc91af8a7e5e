import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import type { StagedRow } from '../row-reader.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, choicesWith, idColumn, instantColumn, staffColumn, textColumn } from './shared-columns.ts';

/** Chances to sell. */
export const OPPORTUNITIES: RecordKind = {
  table: 'opportunities',
  at: 'opened_at',
  identity: ['name', 'opened_at'],
  span: ['opened_at', 'closed_at'],
  settle: dropExpectedClose,
  columns: [
    idColumn({ en: ['opportunity id', 'opportunity', 'deal id', 'deal'], zh: ['商机编号', '商机号', '机会编号'] }),
    CUSTOMER,
    textColumn(
      'name',
      { en: 'Name', zh: '名称' },
      { en: ['opportunity name', 'deal name', 'title', 'subject'], zh: ['商机名称', '机会名称', '标题', '主题'] },
    ),
    {
      ...{ key: 'stage', label: { en: 'Stage', zh: '阶段' }, value: 'choice', stored: 'stage', required: true },
      synonyms: { en: ['sales stage', 'status', 'deal stage', 'pipeline stage'], zh: ['销售阶段', '商机阶段', '状态'] },
      choices: choicesWith(EVENT_KIND_TABLE.opportunities.texts.stage.choices, {
        lead: ['new', 'prospecting', 'discovery', '新线索', '初步接触', '新建'],
        qualified: ['qualification', 'needs analysis', '已验证', '需求确认', '需求分析'],
        proposal: ['quotation', 'offer', 'proposal sent', '方案制定', '已报价'],
        negotiation: ['contract', 'review', 'verbal commitment', '合同', '合同谈判', '商务'],
        won: ['win', 'closed-won', 'success', '赢', '已成交', '中标', '签约'],
        lost: ['lose', 'closed-lost', 'abandoned', 'failed', '输', '失败', '已流失', '未中标'],
      }),
    },
    {
      ...{ key: 'amount', label: { en: 'Amount', zh: '金额' }, value: 'money', stored: 'amount_minor', fallback: '0' },
      synonyms: { en: ['value', 'deal value', 'deal size', 'total'], zh: ['商机金额', '预计金额', '合同金额'] },
    },
    {
      ...instantColumn(
        'opened_at',
        { en: 'Opened', zh: '创建时间' },
        {
          en: [
            'opened at',
            'opened on',
            'created',
            'created at',
            'create date',
            'created date',
            'creation date',
            'open date',
            'date',
          ],
          zh: ['创建日期', '日期', '开始时间', '立项时间', '时间'],
        },
      ),
      required: true,
    },
    instantColumn(
      'closed_at',
      { en: 'Closed', zh: '关闭时间' },
      {
        en: ['closed at', 'closed on', 'close date', 'closed date', 'closing date', 'won at', 'lost at'],
        zh: ['关闭日期', '成交时间', '结束时间', '结单时间'],
      },
    ),
    textColumn('next_step', { en: 'Next step', zh: '下一步' }, { en: ['next action'], zh: ['下一步行动', '后续计划'] }),
    {
      ...{ key: 'next_step_on', label: { en: 'Next step on', zh: '下一步日期' }, value: 'day', stored: 'next_step_on' },
      synonyms: { en: ['next step date', 'follow-up date', 'follow up'], zh: ['跟进日期', '下次跟进', '下次联系时间'] },
    },
    staffColumn('owner', 'owner_id'),
  ],
};

/** What other systems call the close date of an open opportunity is a guess about the future. */
function dropExpectedClose(row: StagedRow<string>): undefined {
  if (row.stage !== 'won' && row.stage !== 'lost') Object.assign(row, { closed_at: null, closed_at_month_first: null });
}
